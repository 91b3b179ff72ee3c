import { messageIdIn } from '../../lib/answers/message-id.ts';

const id = '0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-000000000001-000000';

test.each([
  id,
  `  ${id}\n`,
  `250 Ok ${id}`,
  `250 OK ${id}\r\n`,
  `status=sent (250 Ok ${id})`,
  `Message-ID: <${id}@email.amazonses.com>`,
  `message-id:<${id}@eu-west-1.amazonses.com>`,
  `${id}@eu-west-1.amazonses.com`,
  `<${id}@amazonses.com>,`,
  `Return-Path: <${id}@bounce.example.com>`,
  `<${id}>`,
  `<${id}>;`,
  `${id}>`,
  `${id}.`,
  `"${id}"`,
  `'${id}',`,
  `“${id}”`,
  `„${id}“`,
  `«\u00a0${id}\u00a0»`,
  `‘250 Ok ${id}’`,
  `Message ID: ${id}`,
  `messageId=${id}`,
  `\u200b${id}\ufeff`,
  `${id} ${id.toUpperCase()}`,
  id.toUpperCase(),
  `MESSAGE-ID: <${id.toUpperCase()}@EMAIL.AMAZONSES.COM>`,
])('%j is an SES message id', (text) => {
  expect(messageIdIn(text)).toBe(id);
});

test.each([
  '0107019a3f5e4b1c-8d2f0000-0000-4000-8000-000000000001-000000',
  '000001a20905cf7e-00000003-000000',
  '0000014644fe5ef6-9a483358-9170-4cb4-a269-f5dcdf415321-000000',
])('as old and as short as they come: %s', (own) => {
  expect(messageIdIn(`<${own}@eu-west-1.amazonses.com>`)).toBe(own);
});

test.each([
  'w-00000003-000000',
  'no-such-message',
  'Any ID',
  '<abc@mail.example.com>',
  'ana@example.com',
  'Ana <ana@example.com>',
  'bounce@simulator.amazonses.com',
  'bounce+0100@simulator.amazonses.com',
  `x${id}`,
  `${id}-7`,
  `ana@${id}.example.com`,
  `${id} 0107019a3f5e4b1c-8d2f0000-0000-4000-8000-000000000001-000000`,
  '250 Ok',
  '',
])('%j is none, and stays as it is', (text) => {
  expect(messageIdIn(`  ${text}\t`)).toBe(text);
});
