// Who may import whom: main -> features -> platform -> lib, and features never each other; the
// service worker has only lib.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

// The compiled test lies one folder below builder/web.
const WEB = fileURLToPath(new URL("..", import.meta.url));

interface Source {
  path: string;
  text: string;
  /** Paths of ours without their endings, or names of packages. */
  imports: string[];
}

const SOURCES: Source[] = ["lib", "platform", "features", "worker"]
  .flatMap((folder) =>
    readdirSync(join(WEB, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(folder, name),
    ),
  )
  .concat("main.ts", "offline.ts", "scorm.ts")
  .filter((path) => path.endsWith(".ts"))
  .map((path) => {
    const text = readFileSync(join(WEB, path), "utf8");
    const named = [...text.matchAll(/^(?:import|export)\b[^"]*from "([^"]+)"/gm)];
    return { path, text, imports: named.map((found) => resolved(path, found[1] ?? "")) };
  });

function resolved(from: string, name: string): string {
  return name.startsWith(".") ? normalize(join(dirname(from), name)) : name;
}

/** `features/checklist` of features/checklist/row.ts, `features/star` of features/star.ts. */
function featureOf(path: string): string {
  return path.replace(/\.ts$/, "").split("/").slice(0, 2).join("/");
}

/** Each package has one module that uses it. */
const PACKAGES: Readonly<Record<string, string>> = {
  fflate: "lib/docx-fill.ts",
  "ical-generator": "lib/ics.ts",
  idb: "platform/database.ts",
  "ts-fsrs": "lib/schedule.ts",
};

function mayImport({ path }: Source, imported: string): boolean {
  if (PACKAGES[imported] === path) return true;
  const [layer = ""] = path.split("/");
  const isIn = (...folders: string[]): boolean =>
    folders.some((folder) => imported.startsWith(`${folder}/`));
  switch (layer) {
    case "lib":
      return isIn("lib");
    case "platform":
      return isIn("lib", "platform");
    case "features":
      return isIn("lib", "platform") || featureOf(imported) === featureOf(path);
    case "worker":
      return isIn("lib", "worker");
    case "main.ts":
    case "scorm.ts":
      return isIn("features");
    default:
      return false;
  }
}

test("every import goes down a layer, or stays in its feature", () => {
  assert.ok(SOURCES.length > 20);
  const wrong = SOURCES.flatMap((source) =>
    source.imports
      .filter((imported) => !mayImport(source, imported))
      .map((imported) => `${source.path} imports ${imported}`),
  );
  assert.deepEqual(wrong, []);
});

test("lib is pure: it touches neither page nor storage nor clock", () => {
  const touched = /\b(document|window|localStorage|sessionStorage|indexedDB|navigator|Date\.now)\b/;
  const impure = SOURCES.filter(({ path }) => path.startsWith("lib/"))
    .filter(({ text }) => touched.test(text.replace(/\/\*[^]*?\*\/|\/\/.*/g, "")))
    .map(({ path }) => path);
  assert.deepEqual(impure, []);
});

test("one module opens the database, one uses the local storage", () => {
  const using = (name: RegExp): string[] =>
    SOURCES.filter(({ text }) => name.test(text)).map(({ path }) => relative(".", path));
  assert.deepEqual(using(/\b(openDB|indexedDB)\b/), ["platform/database.ts"]);
  assert.deepEqual(using(/\blocalStorage\b/), ["platform/journal.ts"]);
  assert.deepEqual(using(/\bnew BroadcastChannel\b/), ["platform/news.ts"]);
});

test("no source writes markup or styles from text", () => {
  const markup = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|cssText|eval)\b/;
  const writing = SOURCES.filter(({ text }) => markup.test(text)).map(({ path }) => path);
  assert.deepEqual(writing, []);
});
