// Compiles the browser code into the Python package: one script, one style sheet, the shim with
// which a downloaded site works from a folder, the service worker, and script and style sheet of a
// SCORM package.
import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = fileURLToPath(new URL(".", import.meta.url));
const assets = join(web, "../unitfolio/assets");

const compiled = await build({
  absWorkingDir: web,
  entryPoints: [
    { in: "main.ts", out: "unitfolio" },
    { in: "offline.ts", out: "offline" },
    { in: "worker/worker.ts", out: "worker" },
    { in: "worker/retired.ts", out: "worker-retired" },
    { in: "scorm.ts", out: "scorm" },
    { in: "styles/main.css", out: "unitfolio" },
    { in: "styles/scorm.css", out: "scorm" },
  ],
  outdir: assets,
  bundle: true,
  format: "iife",
  minify: true,
  // Style sheets need browsers named: nesting is rewritten for those that lack it.
  target: ["es2020", "chrome100", "firefox100", "safari15"],
  charset: "utf8",
  legalComments: "eof",
  metafile: true,
  write: false,
  logLevel: "warning",
});

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });
for (const { path, text } of compiled.outputFiles) {
  await writeFile(path, text + (await licences(path)));
}

/** The licences of the packages inside one compiled file, which their terms ask us to pass on. */
async function licences(path) {
  const output = Object.entries(compiled.metafile.outputs).find(
    ([name]) => basename(name) === basename(path),
  )[1];
  const names = Object.keys(output.inputs).map(
    (input) => input.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1],
  );
  const packages = [...new Set(names.filter(Boolean))].sort();
  const texts = await Promise.all(
    packages.map(async (name) => {
      const text = await readFile(join(web, "node_modules", name, "LICENSE"), "utf8");
      return `/*! Contains ${name}:\n${text.trim()}\n*/\n`;
    }),
  );
  return texts.join("");
}
