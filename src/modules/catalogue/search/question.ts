/** What somebody wants to know of an item. */
export type Asked = 'materials' | 'time' | 'cost' | 'where';

const marks: Readonly<Record<Asked, RegExp>> = {
  materials: /(?:什么|哪些|啥)(?:材料|资料|证件|东西)|带什么|带啥|交哪些|材料清单|documents|bring/i,
  time: /多久|多长时间|几天|几个工作日|什么时候(?:能|可以)|最快|how long|how many days/i,
  cost: /多少钱|收费|费用|要钱吗|免费吗|how much|fee\b|cost/i,
  where: /(?:去|到|在)?(?:哪里|哪儿|哪个(?:窗口|地方|部门|大厅))|地址|电话|where|which office/i,
};

/** The first thing that a query asks of an item. */
export function askedIn(query: string): Asked | undefined {
  return (Object.keys(marks) as Asked[]).find((asked) => marks[asked].test(query));
}
