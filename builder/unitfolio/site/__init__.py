"""What the MkDocs plugin is made of: everything here knows MkDocs, and nothing else does."""
