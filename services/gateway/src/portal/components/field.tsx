import type { ComponentChildren, JSX, VNode } from 'preact';
import { errorOf, type FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';

export interface FieldProps {
  /** Name in the form and id on the page: the error summary links to it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly value?: string | undefined;
}

/** What belongs to a field beside its control; gives the ids that describe the control. */
function Around({ name, hint, error, children }: { readonly name: string; readonly hint?: string | undefined; readonly error: string | undefined; readonly children: ComponentChildren }): VNode {
  const { t } = useVisit();
  return (
    <div class={error ? 'field wrong' : 'field'}>
      {children}
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="field-error" id={`${name}-error`}>
          <span class="visually-hidden">{t('error.prefix')} </span>
          {error}
        </p>
      ) : null}
    </div>
  );
}

const describedBy = (name: string, hint: string | undefined, error: string | undefined): string | undefined =>
  [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined;

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'date' | 'number' | 'search';
  readonly autocomplete?: JSX.InputHTMLAttributes<HTMLInputElement>['autocomplete'];
  /** As long as what is typed: "short" for numbers and dates. */
  readonly size?: 'short' | 'long';
  readonly maxLength?: number;
  /** Typed in another direction than the page's: addresses, numbers. */
  readonly dir?: 'ltr' | 'auto';
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
}

export function TextField({ name, label, hint, errors = [], value = '', type = 'text', autocomplete, size = 'long', maxLength = 200, dir = 'auto', min, max }: TextProps): VNode {
  const error = errorOf(errors, name);
  const dated = type === 'date' || type === 'number';
  return (
    <Around name={name} hint={hint} error={error}>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        class={size}
        dir={dated ? undefined : dir}
        maxLength={dated ? undefined : maxLength}
        min={min}
        max={max}
        autocomplete={autocomplete}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, hint, error)}
      />
    </Around>
  );
}

export function TextArea({ name, label, hint, errors = [], value = '', maxLength = 2000 }: FieldProps & { readonly maxLength?: number }): VNode {
  const error = errorOf(errors, name);
  return (
    <Around name={name} hint={hint} error={error}>
      <label for={name}>{label}</label>
      <textarea id={name} name={name} rows={4} dir="auto" maxLength={maxLength} aria-invalid={error ? 'true' : undefined} aria-describedby={describedBy(name, hint, error)}>
        {value}
      </textarea>
    </Around>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string | undefined;
}

/** `any` is the first line, for no choice. */
export function SelectField({ name, label, hint, errors = [], value = '', choices, any }: FieldProps & { readonly choices: readonly Choice[]; readonly any?: string }): VNode {
  const error = errorOf(errors, name);
  return (
    <Around name={name} hint={hint} error={error}>
      <label for={name}>{label}</label>
      <select id={name} name={name} aria-invalid={error ? 'true' : undefined} aria-describedby={describedBy(name, hint, error)}>
        {any === undefined ? null : <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value} lang={choice.lang}>
            {choice.label}
          </option>
        ))}
      </select>
    </Around>
  );
}

interface ChoicesProps extends Omit<FieldProps, 'value'> {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly type: 'radio' | 'checkbox';
  /** A page with one question has it as its heading. */
  readonly heading?: boolean;
}

/** Radio buttons or checkboxes as one question. The first one carries the field's own id, where errors lead. */
export function Choices({ name, label, hint, errors = [], choices, chosen, type, heading = false }: ChoicesProps): VNode {
  const { t } = useVisit();
  const error = errorOf(errors, name);
  return (
    <fieldset class={error ? 'field wrong' : 'field'} aria-describedby={describedBy(name, hint, error)}>
      <legend>{heading ? <h1>{label}</h1> : label}</legend>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="field-error" id={`${name}-error`}>
          <span class="visually-hidden">{t('error.prefix')} </span>
          {error}
        </p>
      ) : null}
      {choices.map((choice, index) => {
        const id = index === 0 ? name : `${name}-${index + 1}`;
        return (
          <div key={choice.value} class="choice">
            <input type={type} id={id} name={name} value={choice.value} checked={chosen.includes(choice.value)} aria-describedby={choice.hint ? `${id}-choice-hint` : undefined} />
            <label for={id} lang={choice.lang}>
              {choice.label}
            </label>
            {choice.hint ? (
              <p class="hint" id={`${id}-choice-hint`}>
                {choice.hint}
              </p>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
