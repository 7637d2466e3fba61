// In place of the worker where a site has none (any more): takes away what an earlier one kept.
import { deleteOthers } from "./stores";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => {
  event.waitUntil(deleteOthers(self.registration.scope).then(() => self.registration.unregister()));
});
