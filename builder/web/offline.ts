// What a site opened from a folder needs instead of a server starts here.
export {};
