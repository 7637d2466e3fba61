// The browser code of the pages starts here.
export {};
