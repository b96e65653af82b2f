/** Cuts Chinese text into words. */
export type Segment = (text: string) => string[];

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
  return (text) => jieba.cutForSearch(text, true);
}
