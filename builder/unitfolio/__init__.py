"""Unitfolio: from YAML unit specifications to a site to revise from and a portfolio to fill."""

__version__ = "0.1.0"
