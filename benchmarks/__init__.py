"""What a build costs: catalogues of any size, and the timing of building them."""
