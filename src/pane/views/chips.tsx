import { useState } from 'react';
import { areaAddress } from '../../grid/address.js';
import { select } from '../actions/desk.js';
import { addressOf, type Pointed } from '../state/places.js';
import { useDesk } from './use-store.js';

interface ChipProps {
  readonly place: Pointed;
  /** With the sheet's name. */
  readonly qualified?: boolean;
  readonly title?: string;
  readonly tabIndex?: number;
}

/** An address that selects its cells. */
export function Chip({ place, qualified = false, title, tabIndex = 0 }: ChipProps) {
  const desk = useDesk();
  const address = addressOf(place);
  const shown = place.label ?? (qualified ? address : areaAddress(place.area));
  const name = title ?? `选中${place.label === undefined ? '' : `${place.label}，`}${address}`;
  return (
    <button
      type="button" className="chip" tabIndex={tabIndex} title={name}
      // what is heard holds what is seen
      aria-label={title ? `${shown}：${title}` : name}
      onClick={(event) => {
        event.stopPropagation();
        select(desk, place);
      }}
    >
      {shown}
    </button>
  );
}

/** How many addresses stand under a sentence before a person asks for the rest. */
const shownAtFirst = 5;

export function Chips({ places, tabIndex = 0 }: { readonly places: readonly Pointed[]; readonly tabIndex?: number }) {
  const [all, showAll] = useState(false);
  if (places.length === 0) return null;
  const shown = all || places.length <= shownAtFirst + 1 ? places : places.slice(0, shownAtFirst);
  return (
    <span className="chips">
      {shown.map((place) => <Chip key={`${place.label} ${addressOf(place)}`} place={place} tabIndex={tabIndex} />)}
      {shown.length < places.length && (
        <button
          type="button" className="chip chip-more" tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            showAll(true);
          }}
        >
          另外{places.length - shown.length}处
        </button>
      )}
    </span>
  );
}
