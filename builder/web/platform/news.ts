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

/** A piece of evidence that was changed or deleted; without `piece`, any of them were. */
export interface PieceNews {
  site: string;
  piece?: string;
}

/** Answers of a unit, or what is planned for it, have changed; without `unit`, those of any have. */
export interface PracticeNews {
  site: string;
  unit?: string;
}

export interface Newsroom<Told = News> {
  tell(news: Told): void;
  listen(heard: (news: Told) => void): void;
}

/** What is mapped, and wipes. */
export function openNews(): Newsroom {
  return openChannel<News>("unitfolio");
}

/**
 * Drafts, pieces and practice have channels of their own: tabs of an older version would take their news for
 * those of a wipe.
 */
export function openDraftNews(): Newsroom<DraftNews> {
  return openChannel<DraftNews>("unitfolio-drafts");
}

export function openPieceNews(): Newsroom<PieceNews> {
  return openChannel<PieceNews>("unitfolio-pieces");
}

export function openPracticeNews(): Newsroom<PracticeNews> {
  return openChannel<PracticeNews>("unitfolio-practice");
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
