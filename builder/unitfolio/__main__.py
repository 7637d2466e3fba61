"""`python -m unitfolio`: the same as the command `unitfolio`."""

from unitfolio.cli import main

if __name__ == "__main__":
    main()
