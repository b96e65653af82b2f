import { Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { Button, ButtonRow, Form, PageHeading, useMessages, Warning } from '../../../web/ui/index.ts';
import { type Env, endOwnSession, getOfficial } from '../../identity/index.ts';
import { writeKioskCookie } from '../kiosk/kiosk-cookie.ts';
import { kioskPath } from '../portal/paths.ts';
import { findHallOfClerk } from '../queries/hall-of-clerk.ts';
import { deskPath } from './paths.ts';
import { counterWords } from './words.ts';

const path = `${deskPath}/kiosk`;

/** Makes the browser a machine of the hall; the clerk is signed out of it at once. */
export function makeKioskRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(path, (c) =>
      c.render(<MakeKioskPage />, {
        title: messagesIn(counterWords, c.get('locale')).kiosk.title,
        private: true,
      }),
    )
    .post(path, async (c) => {
      await readForm(c);
      const hall = await findHallOfClerk(platform, getOfficial(c));
      if (hall === undefined) return seeOther(c, deskPath);
      writeKioskCookie(c, platform, hall);
      await endOwnSession(c, platform);
      return seeOther(c, kioskPath(hall));
    });
}

function MakeKioskPage() {
  const words = useMessages(counterWords).kiosk;
  return (
    <>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <Warning>{words.warning}</Warning>
      <Form action={path}>
        <ButtonRow>
          <Button>{words.make}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
