import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oidc from 'openid-client';
import { type RelyingParty, relyingParty, type Started } from '../../http/steps/relying-party.ts';
import type { TestServer } from '../../support/server.ts';

export interface DepartmentSystem {
  readonly origin: string;
  close(): void;
}

/** The system of a department on a port of its own, which signs its users in and out at the platform. */
export async function departmentSystem(server: TestServer): Promise<DepartmentSystem> {
  const party: RelyingParty = await relyingParty(server);
  let started: Started | undefined;
  let idToken = '';
  const listener = createServer((request, response) => {
    void answer(request.url ?? '/', response).catch((error: unknown) =>
      show(response, `<h1>出错了</h1><pre>${String(error)}</pre>`),
    );
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  await server.database.query(
    `update openid.client set content = content || $1::jsonb where code = 'housing-fund-desk'`,
    [
      JSON.stringify({
        redirectAddresses: [`${origin}/openid/callback`],
        logoutAddresses: [`${origin}/goodbye`],
      }),
    ],
  );

  async function answer(path: string, response: ServerResponse): Promise<void> {
    const here = new URL(path, origin);
    const configuration = await party.system();
    if (here.pathname === '/sign-in') {
      started = await party.start(configuration, { redirect_uri: `${origin}/openid/callback` });
      response.writeHead(302, { location: started.address.href }).end();
    } else if (here.pathname === '/openid/callback' && started) {
      const tokens = await party.exchange(configuration, here, started);
      idToken = tokens.id_token ?? '';
      const sub = tokens.claims()?.sub ?? '';
      const { name } = await oidc.fetchUserInfo(configuration, tokens.access_token, sub);
      show(response, `<h1>您好，${name}</h1><a href="/sign-out">退出</a>`);
    } else if (here.pathname === '/sign-out') {
      const parameters = { post_logout_redirect_uri: `${origin}/goodbye`, id_token_hint: idToken };
      const { href } = oidc.buildEndSessionUrl(configuration, parameters);
      response.writeHead(302, { location: href }).end();
    } else if (here.pathname === '/goodbye') show(response, '<h1>您已退出住房公积金网上业务大厅</h1>');
    else show(response, '<h1>住房公积金网上业务大厅</h1><a href="/sign-in">统一身份认证登录</a>');
  }

  return { origin, close: () => listener.close() };
}

function show(response: ServerResponse, body: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="zh-CN"><title>公积金</title>${body}</html>`);
}
