"""Papers: a sheet in, the bytes of a file out. One folder or file a format."""
