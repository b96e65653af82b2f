/**
 * The plain name of a document: without book-title marks, whose it is, and whether original or copy is meant.
 * `申请人的《营业执照》副本（复印件）` is 营业执照.
 */
export function documentName(text: string): string {
  let name = text
    .normalize('NFKC')
    .replace(/[《》“”"'\s]/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/^[\d一二三四五六七八九十]+[.、]/, '')
    .replace(/[。；;,，.]+$/, '');
  for (;;) {
    const shorter = name.replace(leading, '').replace(trailing, '');
    if (shorter === name || shorter.length < 2) return name;
    name = shorter;
  }
}

/** Parts of a material that names several documents. With `或` one of them will do. */
export function documentsIn(text: string): { readonly names: readonly string[]; readonly oneOf: boolean } {
  const plain = text.normalize('NFKC').replace(/\([^()]*\)/g, '');
  const names = plain.split(/或者?|、|及其?|和|与|以及|\//).map(documentName);
  return { names: names.filter((name) => name.length > 1), oneOf: /或|\//.test(plain) };
}

/** True where the person hands in the document that is to be changed, renewed or cancelled. */
export function isFormer(text: string): boolean {
  return /^[《“]?(?:原(?!材料|料|产|件|始|创)|旧|现持|已领|正在使用|需(?:变更|换发|注销))|原件?证$|旧证/.test(
    text.trim(),
  );
}

const leading =
  /^(?:申请人|申请单位|申请企业|本人|当事人|双方|(?:企业|公司|单位|个人)(?=的|营业执照)|法定代表人|负责人|经营者|有效期内|有效|合法|最新|现行|的)(?=.{2})/;
const trailing =
  /(?:原件及?复印件|原件和复印件|复印件|原件|扫描件|影印件|电子版|电子件|电子照片|正副本|正本|副本|正反面|一份|的)$/;
