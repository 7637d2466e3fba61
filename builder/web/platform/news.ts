// What tabs of one browser tell each other, so that each shows what the other has changed.

/** A criterion whose entry was changed; without `criterion` the unit, without `unit` all, were wiped. */
export interface News {
  site: string;
  unit?: string;
  criterion?: string;
}

/** A draft that was changed or deleted. */
export interface DraftNews {
  site: string;
  draft: string;
  deleted: boolean;
}

export interface Newsroom<Told = News> {
  tell(news: Told): void;
  listen(heard: (news: Told) => void): void;
}

/** What is mapped, and wipes. */
export function openNews(): Newsroom {
  return openChannel<News>("unitfolio");
}

/** Drafts have a channel of their own: what is told on the other is of mappings and of wipes. */
export function openDraftNews(): Newsroom<DraftNews> {
  return openChannel<DraftNews>("unitfolio-drafts");
}

/** Where a browser has no channel, tabs learn of a change when they are next looked at. */
function openChannel<Told>(name: string): Newsroom<Told> {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, listen: () => {} };
  const channel = new BroadcastChannel(name);
  return {
    tell: (news) => channel.postMessage(news),
    listen: (heard) => {
      channel.addEventListener("message", ({ data }: MessageEvent<Told>) => heard(data));
    },
  };
}
