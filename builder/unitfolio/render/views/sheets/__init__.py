"""Sheets: what forms, checklists, matrices and packs say, as values. Every format draws the same.

A sheet holds plain text and numbers alone, so that it can be handed to another process.
"""
