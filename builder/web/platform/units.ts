// A unit's criteria, as the site's builder wrote them: JSON from a server, a script from a folder.
import type { UnitData } from "../lib/unit-data";
import { make } from "./dom";

declare global {
  interface Window {
    /** Where scripts of a site opened from a folder put units; see builder/unitfolio/site/offline.py. */
    unitfolioUnits?: UnitData[];
  }
}

/** Rejects where it cannot be read. `address` is that of the JSON. */
export async function unitData(id: string, address: string): Promise<UnitData> {
  return location.protocol === "file:" ? byScript(id, address) : fetched(address);
}

async function fetched(address: string): Promise<UnitData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as UnitData;
}

function byScript(id: string, address: string): Promise<UnitData> {
  return new Promise((resolve, reject) => {
    const script = make("script", { src: address.replace(/\.json$/, ".js") });
    script.addEventListener("load", () => {
      const found = window.unitfolioUnits?.find((unit) => unit.id === id);
      if (found) resolve(found);
      else reject(new Error(`${address} holds another unit`));
    });
    script.addEventListener("error", () => reject(new Error(`Cannot load ${address}`)));
    document.head.append(script);
  });
}
