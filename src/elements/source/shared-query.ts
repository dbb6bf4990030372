import type { Query } from '../../engine/query.js';
import type { Picked } from '../shared/source-context.js';
import { plainPick, plainQuery } from './query-params.js';

/** Parts of a query that are attributes, as they are now; one that is empty counts as absent. */
export interface QueryAttributes {
  readonly asOf: string | null;
  readonly period: string | null;
  readonly pipeline: string | null;
  readonly owner: string | null;
}

/** What widgets ask: all the same query, and all but one only for what is part of a mark. */
export interface Shared {
  readonly query: Query;
  readonly pick: Picked | null;
}

/** The query of a source: the attributes, or what was set instead of them; of both, what changed last. */
export class SharedQuery {
  readonly #attributes: QueryAttributes;
  #set: Query = {};
  /** The attributes when it was set: those that change later win. */
  #over: QueryAttributes = { asOf: null, period: null, pipeline: null, owner: null };
  #pick: Picked | null = null;
  #given: Shared = { query: {}, pick: null };
  #held: Shared | null = null;

  constructor(attributes: QueryAttributes) {
    this.#attributes = attributes;
  }

  /** All of it, as it is now. */
  get query(): Query {
    const { asOf, period, pipeline, owner } = this.#attributes;
    const over = this.#over;
    return plainQuery({
      ...this.#set,
      ...(asOf !== over.asOf && { asOf: asOf || undefined }),
      ...(period !== over.period && { period: period || undefined }),
      ...(pipeline !== over.pipeline && { pipeline: pipeline || undefined }),
      ...(owner !== over.owner && { owners: owner ? [owner] : undefined }),
    });
  }

  /** Replaced as a whole, and asked at once. */
  set query(query: Query) {
    const { asOf, period, pipeline, owner } = this.#attributes;
    this.#set = plainQuery(query);
    this.#over = { asOf, period, pipeline, owner };
    this.#held = null;
  }

  /** The mark that is picked. */
  get pick(): Picked | null {
    return this.#pick;
  }

  set pick(pick: Picked | null) {
    this.#pick = plainPick(pick);
    this.#held = null;
  }

  /** What widgets are to ask. */
  get asked(): Shared {
    return this.#held ?? { query: this.query, pick: this.#pick };
  }

  /** Takes note that widgets are given what they are to ask. */
  give(): void {
    this.#given = this.asked;
  }

  /** Has widgets go on with what they were given: the data of before may not know what is asked of other data. */
  hold(): void {
    this.#held = this.#given;
  }

  release(): void {
    this.#held = null;
  }
}
