"""Papers as PDF, typeset by typst: tagged for assistive technology, to be written on by hand."""

from unitfolio.printables.pdf.press import draw

__all__ = ["draw"]
