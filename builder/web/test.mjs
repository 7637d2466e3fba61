// Runs tests/**/*.test.ts with Node's own test runner. esbuild strips the types, since Node 20
// cannot; packages stay outside so that a test can replace them.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const web = fileURLToPath(new URL(".", import.meta.url));
const outdir = join(web, ".test");

const found = await readdir(join(web, "tests"), { recursive: true });
const tests = found.filter((name) => name.endsWith(".test.ts")).sort();
if (tests.length === 0) {
  console.error("No test found in builder/web/tests");
  process.exit(1);
}

await rm(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: web,
  entryPoints: tests.map((name) => join("tests", name)),
  outdir,
  outbase: "tests",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: "inline",
});

const compiled = tests.map((name) => join(outdir, name.replace(/\.ts$/, ".mjs")));
const run = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--test", "--test-reporter=spec", ...compiled],
  { stdio: "inherit" },
);
process.exit(run.status ?? 1);
