import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { devices, journeys } from '../support/journey.ts';
import { answerOn, fillPage, saveAndContinue } from './steps/fill-form.ts';
import { foodBusinessLicence, restaurant, startFoodBusiness } from './steps/food-business.ts';
import { look } from './steps/look.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

const name = '单位（个体工商户）名称是什么？';
const representative = '法定代表人（负责人、经营者）叫什么名字？';

journeys('resuming an application', (journey) => {
  const applicants = { phone: 'sun', desktop: 'deng', phoneWithoutScripts: 'chen' } as const;
  for (const [device, login] of Object.entries(applicants)) {
    test(`goes on where it was left, on another device and after the session has ended (${device})`, async () => {
      const options = devices[device as keyof typeof applicants];
      const first = await journey.open(options);
      await startFoodBusiness(first, login);
      await press(first.getByRole('link', { name: '申请人' }));
      await fillPage(first, { [name]: '半页小馆', [representative]: '孙佳宁' });
      await press(first.getByRole('button', { name: '保存，稍后再填' }));
      await first.getByText('已保存。您可以随时从“我的”继续填写').waitFor();
      await look(first, 'saved');
      await first.context().close();

      const second = await journey.open(options);
      await signIn(second, login);
      await goOn(second);
      assert.equal(await answerOn(second, name), '半页小馆');
      await fillPage(second, restaurant);
      journey.server.clock.advance({ minutes: 61 });
      await saveAndContinue(second);
      await look(second, 'session-ended');
      await signInAgain(second, login);
      await goOn(second);
      for (const question of [name, representative]) {
        assert.equal(await answerOn(second, question), restaurant[question]);
      }
      await second.context().close();
    });
  }
});

async function goOn(page: Page): Promise<void> {
  await page.goto('/my');
  await look(page, 'my-draft');
  await press(page.getByRole('main').getByRole('link', { name: foodBusinessLicence }));
  await press(page.getByRole('link', { name: '申请人' }));
}

/** What was typed when the session ended is sent once more after signing in. */
async function signInAgain(page: Page, login: string): Promise<void> {
  await page.getByText('登录已超时，您填写的内容还在').waitFor();
  await signIn(page, login);
  await look(page, 'signed-in-again');
  await press(page.getByRole('button', { name: '继续提交' }));
  await page.getByRole('heading', { name: '业态和项目' }).waitFor();
}
