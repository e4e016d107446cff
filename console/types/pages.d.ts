/** Names for types that the pages share: what the contract of the API says, and what stands in a page. */
import type {components, paths} from '../target/web-types/contract.js';

type Methods = 'get' | 'put' | 'post' | 'delete';

/** The parts of a path: a hole in braces, or a word. */
type Parts<Path extends string> = Path extends `${infer First}/${infer Rest}` ? [First, ...Parts<Rest>] : [Path];

type PartFits<Asked, Written> = Written extends `{${string}}` ? true : Asked extends Written ? true : false;

type Fits<Asked, Written> = Asked extends [infer First, ...infer Rest]
  ? Written extends [infer Head, ...infer Tail]
    ? PartFits<First, Head> extends true
      ? Fits<Rest, Tail>
      : false
    : false
  : Written extends []
    ? true
    : false;

/** The path of the contract that an asked-for path fills in. */
type Written<Path extends string> = Path extends unknown
  ? {[Each in keyof paths & string]: Fits<Parts<Path>, Parts<Each>> extends true ? Each : never}[keyof paths & string]
  : never;

type Operation<Method extends Methods, Path extends string> = NonNullable<paths[Written<Path>][Method]>;

type Json<Message> = Message extends {content: {'application/json': infer Body}} ? Body : undefined;

type Success<Asked> = Asked extends {responses: infer Responses} ? Json<Responses[Extract<keyof Responses, 200 | 201 | 202 | 204>]> : never;

type QueryOf<Asked> = Asked extends {parameters: {query?: infer Query}} ? NonNullable<Query> : never;

type BodyOf<Asked> = Asked extends {requestBody?: infer Request} ? Json<NonNullable<Request>> : never;

declare global {
  /** A thing of the API, by its name in the contract. */
  type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

  /** A path of the API with its holes filled in; nothing else fits it. */
  type ApiPath<Method extends Methods, Path extends string> = [Operation<Method, Path>] extends [never] ? never : Path;

  /** What the API answers where it does what it was asked. */
  type ApiAnswer<Method extends Methods, Path extends string> = Success<Operation<Method, Path>>;

  /** What may stand behind the question mark, as texts and numbers; what is undefined or empty is left out. */
  type ApiQuery<Path extends string> = {[Name in keyof QueryOf<Operation<'get', Path>>]?: string | number | null};

  /** What may be sent: the names are checked here, the values by the server. */
  type ApiBody<Method extends Methods, Path extends string> = {[Name in keyof BodyOf<Operation<Method, Path>>]?: unknown};

  /** The news of the stream by their kinds. */
  interface News {
    'reading': Schema<'ReadingsEvent'>;
    'standing': Schema<'StandingsEvent'>;
    'incident': Schema<'Incident'>;
    'work-order': Schema<'WorkOrder'>;
    'deviation': Schema<'Deviation'>;
  }

  /** A name that is given in both languages, or in one. */
  type Name = Schema<'Text'> | string | null | undefined;

  /** A moment: a text of ISO 8601, or milliseconds. */
  type Moment = string | number | Date;

  /** A form that was sent. */
  type Submitted = SubmitEvent & {readonly target: HTMLFormElement};

  /** Our own elements that others call. */
  interface HTMLElementTagNameMap {
    'keys-dialog': HTMLElement & {open(): void};
    'password-dialog': HTMLElement & {open(): void};
    'windows-week': HTMLElement & {again(): Promise<void>};
    'action-dialog': HTMLElement & {ask(action: Schema<'WorkOrderAction'>, order: Schema<'WorkOrder'>): Promise<string | undefined>};
  }
}
