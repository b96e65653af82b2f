import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { honestProvider, type OutsideProvider } from '../support/identity-provider.ts';
import { devices, journeys } from '../support/journey.ts';
import { type DepartmentSystem, departmentSystem } from './steps/department-system.ts';
import { inspect, Watch } from './steps/inspect.ts';
import { press } from './steps/press.ts';

const secret = 'a-secret-of-the-province';

journeys(
  'one sign-in for all sites',
  (journey) => {
    let province: OutsideProvider;
    let system: DepartmentSystem;
    before(async () => {
      const { platform, database } = journey.server;
      province = await honestProvider({
        id: 'yunxi',
        secret,
        wayBack: `${platform.publicUrl}/sign-in/with/province/back`,
      });
      const provider = {
        code: 'province',
        clientId: 'yunxi',
        open: true,
        claims: { name: 'name', identityNumber: 'identity_number', phone: 'phone_number' },
        verified: { claim: 'assurance', values: ['L3', 'L4'] },
        name: { zh: '省统一身份认证平台', en: 'the province' },
        issuer: province.issuer,
        scopes: ['profile', 'identity'],
      };
      await database.query(
        `insert into identity.provider (code, content) values ('province', $1::jsonb)
         on conflict (code) do update set content = excluded.content`,
        [JSON.stringify(provider)],
      );
      system = await departmentSystem(journey.server);
    });
    after(async () => {
      system.close();
      await province.close();
    });

    for (const [name, device, number, phone] of [
      ['1280 px', devices.desktop, '990102199001011026', '19000009911'],
      ['without scripts', devices.phoneWithoutScripts, '990102199001011042', '19000009912'],
    ] as const) {
      test(`in by an outside provider, on to the system of a department, and out of both (${name})`, async () => {
        province.known = {
          sub: `new-${phone}`,
          name: '白露',
          identity_number: number,
          assurance: 'L4',
          phone_number: phone,
        };
        const { publicUrl } = journey.server.platform;
        const page = await journey.open({ ...device, baseURL: publicUrl });
        const main = page.getByRole('main');
        await page.goto('/sign-in');
        await Promise.all([
          page.waitForURL(/arrived/),
          page.getByText('用省统一身份认证平台登录').first().click(),
        ]);
        assert.match(await main.innerText(), /已通过省统一身份认证平台认证[\s\S]*白露/);
        if (device === devices.desktop) await inspect(page, new Watch(page, publicUrl));
        await page.locator('[name=password]').fill('柳暗花明又一村2026');
        await page.locator('[name=again]').fill('柳暗花明又一村2026');
        await page.locator('[name=consent]').check();
        await press(page.getByRole('button', { name: '开通账号并登录' }));
        await page.getByText('已核验').first().waitFor();

        await page.goto(system.origin);
        await Promise.all([page.waitForURL(/\/openid\/interaction/), page.getByRole('link').click()]);
        assert.match(await main.innerText(), /住房公积金网上业务大厅/);
        if (device === devices.desktop) await inspect(page, new Watch(page, publicUrl));
        await page.getByRole('button', { name: '同意并登录' }).click();
        await page.getByRole('heading', { name: '您好，白露' }).waitFor();

        await page.getByRole('link', { name: '退出' }).click();
        await page.getByRole('button', { name: '全部退出' }).waitFor();
        assert.match(await main.innerText(), /您已从“住房公积金网上业务大厅”退出/);
        if (device === devices.desktop) await inspect(page, new Watch(page, publicUrl));
        await page.getByRole('button', { name: '全部退出' }).click();
        await page.getByRole('heading', { name: '您已退出住房公积金网上业务大厅' }).waitFor();
        await page.goto(`${publicUrl}/my`);
        assert.equal(new URL(page.url()).pathname, '/sign-in', 'the platform is left too');
        await page.context().close();
      });
    }
  },
  { environment: { TONGBAN_PROVIDER_SECRETS: `province=${secret}` } },
);
