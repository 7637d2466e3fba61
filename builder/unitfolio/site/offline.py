"""The site as a ZIP that works from a folder, without a server."""
