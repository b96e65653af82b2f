/** A query without words of asking, which every question has and no item is about; as it is where nothing else remains. */
export function withoutAsking(query: string): string {
  const rest = query.replaceAll(asking, ' ').replaceAll(/ +/g, ' ').trim();
  return rest === '' ? query : rest;
}

const asking = new RegExp(
  [
    '怎么办理|怎么办|怎么申请|怎么弄|怎么样|怎么|怎样|如何|咋办|咋|怎',
    '(?:需要|要|带|交|用|准备)?些?(?:什么|哪些|啥)(?:证件|材料|资料|手续|条件|证)?',
    '去?(?:哪里|哪儿|哪个部门|哪个|哪)|多少钱|多少|多久|多长时间|几天|最快',
    '能不能|能否|可不可以|可否|可以|能够|是不是|是否|需不需要|需要|要不要|有没有|应该|必须',
    '我想要?|我要|我们|我|想要|请问|谢谢|你好|您好|麻烦|有关|关于|相关|的话|一下',
    '(?:办理)?(?:流程|手续)|(?<![网酒水书氧贴])吧|[吗呢啊呀嘛了]|的(?!士)',
    '[?!,.、;:“”"。]',
  ].join('|'),
  'g',
);
