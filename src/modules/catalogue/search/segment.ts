/** Cuts Chinese text into words. */
export interface Segment {
  /** Each character once: `食品` `经营` `许可`. */
  cut(text: string): string[];
  /** The same, but never a word that stands in no dictionary: `食品` `经` `莹` `许可`. */
  cutKnown(text: string): string[];
  /** Long words also in their parts, for an index. */
  cutFinely(text: string): string[];
}

let loading: Promise<Segment> | undefined;

/** The dictionary takes 40 MB and a third of a second, so it is read at the first search or load. */
export function getSegment(): Promise<Segment> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Segment> {
  const [{ Jieba }, { dict }] = await Promise.all([
    import('@node-rs/jieba'),
    import('@node-rs/jieba/dict.js'),
  ]);
  const jieba = Jieba.withDict(dict);
  return {
    cut: (text) => jieba.cut(text, true),
    cutKnown: (text) => jieba.cut(text, false),
    cutFinely: (text) => jieba.cutForSearch(text, true),
  };
}
