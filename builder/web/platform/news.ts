// What tabs of one browser tell each other, so that each shows what the other has changed.

/** A criterion whose entry was changed; without `criterion` the unit, without `unit` all, were wiped. */
export interface News {
  site: string;
  unit?: string;
  criterion?: string;
}

export interface Newsroom {
  tell(news: News): void;
  listen(heard: (news: News) => void): void;
}

/** Where a browser has no channel, tabs learn of a change when they are next looked at. */
export function openNews(): Newsroom {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, listen: () => {} };
  const channel = new BroadcastChannel("unitfolio");
  return {
    tell: (news) => channel.postMessage(news),
    listen: (heard) => {
      channel.addEventListener("message", ({ data }: MessageEvent<News>) => heard(data));
    },
  };
}
