// Which files a browser keeps of a site, and which of them an address means.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addressOf,
  asListing,
  isWhole,
  meaning,
  storeName,
  storePrefix,
  together,
  wanted,
} from "../../lib/kept";

const SCOPE = "https://example.org/college/";
const SHELL = [
  "503.html",
  "assets/images/favicon.png",
  "assets/javascripts/workers/search.min.js",
  "assets/unitfolio.css",
  "index.html",
  "portfolio/index.html",
  "privacy/index.html",
  "search/search_index.json",
];
const UNIT = ["units/a/criteria.json", "units/a/index.html", "units/a/portfolio/index.html"];
const REST = ["glossary/index.html", "units/b/index.html"];
const PAPERS = [
  "downloads/units/a/checklist.pdf",
  "units/a/exports/a-anki.apkg",
  "units/a/star.docx",
  "units/b/star.docx",
];
const LANGUAGE = "assets/javascripts/lunr/min/lunr.fr.min.js";

/** A listing in which each file has its path for a hash, and as many bytes. */
function listingOf(bytes: number, paths = [...SHELL, ...UNIT, ...REST, ...PAPERS, LANGUAGE]) {
  return asListing(Object.fromEntries(paths.map((path) => [path, [path, bytes]])));
}

const NOTHING = { saveData: false, open: [], kept: new Map<string, string>() };

test("a small site is kept whole but for papers and other languages", () => {
  assert.deepEqual(wanted(listingOf(10), NOTHING), [...SHELL, ...UNIT, ...REST].sort());
});

test("papers do not make a site large", () => {
  const papers = PAPERS.map((path): [string, [string, number]] => [path, [path, 1e9]]);
  const listing = new Map([...listingOf(10), ...papers]);
  assert.deepEqual(wanted(listing, NOTHING), [...SHELL, ...UNIT, ...REST].sort());
});

test("of a large site, and for who saves data, the shell and the open unit are kept", () => {
  const open = ["units/a/index.html"];
  const expected = [...SHELL, ...UNIT].sort();
  assert.deepEqual(wanted(listingOf(1_200_000), { ...NOTHING, open }), expected);
  assert.deepEqual(wanted(listingOf(10), { ...NOTHING, saveData: true, open }), expected);
});

test("a search index that is too large is not fetched unasked", () => {
  const listing = listingOf(3_000_001);
  const shell = SHELL.filter((path) => !path.endsWith(".json"));
  assert.deepEqual(wanted(listing, NOTHING), shell);
});

test("what was kept stays kept while it is there, a paper while it is the same", () => {
  const kept = new Map([
    ["glossary/index.html", "an older one"],
    ["units/gone/index.html", "units/gone/index.html"],
    ["units/a/star.docx", "units/a/star.docx"],
    ["units/b/star.docx", "an older one"],
  ]);
  assert.deepEqual(
    wanted(listingOf(10), { ...NOTHING, saveData: true, kept }),
    [...SHELL, "glossary/index.html", "units/a/star.docx"].sort(),
  );
});

test("a unit's pages and criteria are kept together", () => {
  const listing = listingOf(10);
  assert.deepEqual(together(listing, "units/a/portfolio/index.html"), UNIT);
  assert.deepEqual(together(listing, "glossary/index.html"), ["glossary/index.html"]);
  assert.deepEqual(together(listing, "units/a/gone/index.html"), []);
});

test("a site is whole without its papers and without other languages", () => {
  const listing = listingOf(10);
  assert.equal(isWhole(listing, new Set([...SHELL, ...UNIT, ...REST])), true);
  assert.equal(isWhole(listing, new Set([...SHELL, ...UNIT])), false);
});

test("an address means a file of the site, whatever it asks of its script", () => {
  const listing = listingOf(10, [
    "index.html",
    "units/a/index.html",
    "sw.js",
    "caf\u00e9/\u017a.pdf",
  ]);
  const meant = (address: string) => meaning(address, SCOPE, listing);
  assert.deepEqual(meant(SCOPE), { file: "index.html" });
  assert.deepEqual(meant(`${SCOPE}?q=aht#top`), { file: "index.html" });
  assert.deepEqual(meant(`${SCOPE}units/a/?unit=a&draft=1`), { file: "units/a/index.html" });
  assert.deepEqual(meant(`${SCOPE}units/a/index.html`), { file: "units/a/index.html" });
  assert.deepEqual(meant(`${SCOPE}units/a?x=1`), { redirect: `${SCOPE}units/a/?x=1` });
  assert.deepEqual(meant(`${SCOPE}caf%C3%A9/%C5%BA.pdf`), { file: "caf\u00e9/\u017a.pdf" });
  for (const address of [
    `${SCOPE}units/b/`,
    `${SCOPE}units`,
    `${SCOPE}constructor`,
    `${SCOPE}%E0%A4%A`,
    "https://example.org/",
    "https://example.org/collegeb/",
    "https://example.org:8443/college/",
    "http://example.org/college/",
  ]) {
    assert.equal(meant(address), undefined, address);
  }
});

test("a folder's page is asked for by its folder", () => {
  assert.equal(addressOf("index.html", SCOPE), SCOPE);
  assert.equal(addressOf("units/a/index.html", SCOPE), `${SCOPE}units/a/`);
  assert.equal(addressOf("units/myindex.html", SCOPE), `${SCOPE}units/myindex.html`);
  assert.equal(addressOf("a b/c?#%.pdf", SCOPE), `${SCOPE}a%20b/c%3F%23%25.pdf`);
});

test("no site takes another's stores for its own", () => {
  const release = { site: "unitfolio", version: "v1", listing: "l1" };
  assert.equal(storeName(SCOPE, release), "unitfolio /college/ unitfolio v1");
  assert.ok(storeName(SCOPE, release).startsWith(storePrefix(SCOPE)));
  for (const other of ["https://example.org/", `${SCOPE}b/`, "https://example.org/collegeb/"]) {
    assert.ok(!storeName(other, release).startsWith(storePrefix(SCOPE)), other);
    assert.ok(!storeName(SCOPE, release).startsWith(storePrefix(other)), other);
  }
});
