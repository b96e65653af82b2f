const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
];
const firsts = [...'文志建国晓春海玉红丽雪思明子梦佳宇俊嘉若安景云江清'];
const seconds = [...'强军平华芳娟敏静涛超鹏辉洁颖琳宁峰磊斌婷悦然涵轩远舟'];

/** An invented name that is always the same for the same key. */
export function demoName(key: string): string {
  let hash = 2166136261;
  for (const character of key) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  const pick = (characters: readonly string[], shift: number) =>
    characters[(hash >>> shift) % characters.length] ?? '';
  return pick(surnames, 3) + pick(firsts, 11) + pick(seconds, 17);
}
