// Reads GIFT from standard input with gift-pegjs, and prints its questions as JSON.
const { readFileSync } = require("node:fs");
const { parse } = require("gift-pegjs");

process.stdout.write(JSON.stringify(parse(readFileSync(0, "utf8"))));
