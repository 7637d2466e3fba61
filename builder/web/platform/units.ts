// What the site's builder wrote of a unit: JSON from a server, a script from a folder.
import { isUnitData } from "../lib/unit-data";
import type { UnitData } from "../lib/unit-data";
import { canRead, ran, readJson } from "./site-files";

declare global {
  interface Window {
    /** Where scripts of a site opened from a folder put units; see builder/unitfolio/site/offline.py. */
    unitfolioUnits?: unknown[];
  }
}

const readings = new Map<string, Promise<UnitData | undefined>>();

/**
 * What the site publishes of a unit, read once; `address` is that of the JSON. Nothing where it
 * cannot be read, perhaps since the reader is offline for a moment: the next time tries again.
 */
export async function readUnit(id: string, address: string): Promise<UnitData | undefined> {
  const reading = readings.get(id) ?? read(id, address);
  readings.set(id, reading);
  const data = await reading;
  if (!data) readings.delete(id);
  return data;
}

async function read(id: string, address: string): Promise<UnitData | undefined> {
  return readPublished(id, address, isUnitData);
}

/** One of the files of a unit, told from the others by its shape. */
export async function readPublished<Data extends { id: string }>(
  id: string,
  address: string,
  fits: (data: unknown) => data is Data,
): Promise<Data | undefined> {
  const isIt = (data: unknown): data is Data => fits(data) && data.id === id;
  const data = canRead() ? await readJson(address) : await readByScript(address, isIt);
  return isIt(data) ? data : undefined;
}

async function readByScript(address: string, isIt: (data: unknown) => boolean): Promise<unknown> {
  await ran(address.replace(/\.json$/, ".js"));
  return window.unitfolioUnits?.find(isIt);
}
