import { expect } from 'chai';
import { describe, it } from 'node:test';
import { oneATask } from '../../src/metrics/one-a-task.js';

describe('one a task', () => {
  it('lets the first through at once, each other in a task of its own, in order', async () => {
    const turn = oneATask();
    const log: string[] = [];
    const all = Promise.all(['first', 'second', 'third'].map((name) => turn().then(() => log.push(name))));
    await Promise.resolve();
    expect(log).to.deep.equal(['first']);
    log.push('listening');
    await new Promise((resolve) => setTimeout(resolve));
    expect(log).to.deep.equal(['first', 'listening', 'second']);
    await all;
    expect(log).to.deep.equal(['first', 'listening', 'second', 'third']);
  });

  it('lets one who comes later through at once again', async () => {
    const turn = oneATask();
    await turn();
    await new Promise((resolve) => setTimeout(resolve, 5));
    let isThrough = false;
    void turn().then(() => (isThrough = true));
    await Promise.resolve();
    expect(isThrough).to.equal(true);
  });
});
