// What tabs of one browser tell each other, so that each shows what the other has changed.

/** A criterion whose entry was changed; without `criterion` the unit, without `unit` all, were wiped. */
export interface News {
  site: string;
  unit?: string;
  criterion?: string;
}

/** A piece of evidence that was changed or deleted; without `piece`, any of them were. */
export interface PieceNews {
  site: string;
  piece?: string;
}

export interface Newsroom<About = News> {
  tell(news: About): void;
  listen(heard: (news: About) => void): void;
}

/** Where a browser has no channel, tabs learn of a change when they are next looked at. */
export function openNews(): Newsroom {
  return newsroom<News>("unitfolio");
}

/** A channel of its own: tabs of an older version would take a piece's news for those of a wipe. */
export function openPieceNews(): Newsroom<PieceNews> {
  return newsroom<PieceNews>("unitfolio-pieces");
}

function newsroom<About>(name: string): Newsroom<About> {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, listen: () => {} };
  const channel = new BroadcastChannel(name);
  return {
    tell: (news) => channel.postMessage(news),
    listen: (heard) => {
      channel.addEventListener("message", ({ data }: MessageEvent<About>) => heard(data));
    },
  };
}
