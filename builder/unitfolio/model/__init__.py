"""The frozen models of everything that content files say; the schema is written from them."""
