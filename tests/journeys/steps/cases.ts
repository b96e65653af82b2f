import { apply, official, signedIn, start } from '../../http/steps/food-application.ts';
import type { TestServer } from '../../support/server.ts';

/** Cases of 林晓岚 in different states, and a draft. @returns their numbers */
export async function handInCases(server: TestServer) {
  const citizen = await signedIn(server, 'lin');
  const accept = await official(server, 'yunhe-accept');
  const submitted = await apply(citizen);
  const correcting = await apply(citizen);
  await accept.act(correcting, {
    act: 'request-correction',
    points: [{ subject: 'layout', text: '布局图没有标明面积。' }],
  });
  const refused = await apply(citizen);
  await accept.act(refused, {
    act: 'refuse-acceptance',
    reasons: '不属于本机关职权范围，请向县级市场监督管理部门申请。',
  });
  const issued = await apply(citizen);
  await accept.act(issued, { act: 'accept' });
  for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
    await (await official(server, login)).act(issued, { act: 'pass' });
  await (await official(server, 'yunhe-decide')).act(issued, { act: 'approve' });
  await (await official(server, 'yunhe-issue')).act(issued, { act: 'issue' });
  await start(citizen);
  return { submitted, correcting, refused, issued };
}
