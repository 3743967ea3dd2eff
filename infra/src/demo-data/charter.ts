import { demoId } from './identity.ts';
import { organisations } from './organisations.ts';

/** The charter of values: invented, one version, whole in English and summed up in the other languages of the interface. */
export const charter = {
  id: demoId('charter', 'charter-of-values'),
  slug: 'charter-of-values',
  versions: [
    {
      version: 1,
      publishedAt: '2025-09-01T08:00:00Z',
      defaultLang: 'en',
      title: {
        en: 'Charter of values (demonstration text)',
        fr: 'Charte des valeurs (texte de démonstration)',
        it: 'Carta dei valori (testo dimostrativo)',
        de: 'Wertecharta (Demonstrationstext)',
        el: 'Χάρτης αξιών (κείμενο επίδειξης)',
        sl: 'Listina vrednot (predstavitveno besedilo)',
        bg: 'Харта на ценностите (демонстрационен текст)',
        ar: 'ميثاق القيم (نص تجريبي)',
        uk: 'Хартія цінностей (демонстраційний текст)',
      },
      text: {
        en: [
          'This text is invented. It only shows how a charter is published and signed.',
          '1. Every worker has rights, whatever their status or papers. We never ask about either.',
          '2. We counsel in a language the person understands, free of charge, and in confidence.',
          '3. A union membership is worth the same on both sides of a border. Years of membership are not lost by moving.',
          '4. We treat women and men equally and act against discrimination and violence.',
          '5. Migrants take part in the decisions of the unions that speak for them.',
          '6. Nothing about a person is passed on without their consent.',
          '7. We answer each other in time, and we accept the ruling of the appeals panel.',
        ].join('\n'),
        fr: 'Texte inventé, résumé : mêmes droits pour toutes et tous, conseil gratuit et confidentiel, ancienneté conservée, rien sans consentement.',
        it: 'Testo inventato, in breve: stessi diritti per tutti, consulenza gratuita e riservata, anzianità conservata, nulla senza consenso.',
        de: 'Erfundener Text, kurz: gleiche Rechte für alle, kostenlose und vertrauliche Beratung, Mitgliedsjahre bleiben erhalten, nichts ohne Einwilligung.',
        el: 'Επινοημένο κείμενο, συνοπτικά: ίσα δικαιώματα για όλους, δωρεάν και εμπιστευτική συμβουλή, τα χρόνια μέλους δεν χάνονται, τίποτα χωρίς συναίνεση.',
        sl: 'Izmišljeno besedilo, na kratko: enake pravice za vse, brezplačno in zaupno svetovanje, leta članstva se ohranijo, nič brez privolitve.',
        bg: 'Измислен текст, накратко: равни права за всички, безплатна и поверителна консултация, членският стаж се запазва, нищо без съгласие.',
        ar: 'نص مُختلق، باختصار: حقوق متساوية للجميع، استشارة مجانية وسرية، سنوات العضوية لا تضيع، لا شيء من دون موافقة.',
        uk: 'Вигаданий текст, коротко: рівні права для всіх, безоплатна й конфіденційна порада, роки членства не втрачаються, нічого без згоди.',
      },
    },
  ],
  demo: true,
} as const;

const secondSignatories: Readonly<Record<string, string>> = {
  lombardia: 'Tecla Andreoli',
  wallonie: 'Gwenaëlle Motquin',
  nord: 'Silke Thomsen',
  trakia: 'Боряна Шопова',
  attiki: 'Αντιγόνη Φωκά',
  primorska: 'Katja Bizjak',
  rhone: 'Lucas Tarendol',
  lviv: 'Марко Дзвінка',
};

/** Each invented union signed the first version by two invented people; no real union is shown as a signatory. */
export const accessions = organisations
  .filter(({ invented }) => invented)
  .map(({ id, slug }, index) => ({
    id: demoId('accession', slug),
    organisationId: id,
    organisation: slug,
    charterId: charter.id,
    charterVersion: 1,
    signatories: [{ username: `${slug}.officer` }, { name: secondSignatories[slug] }],
    signedAt: `2025-09-${String(8 + index).padStart(2, '0')}T10:00:00Z`,
    demo: true as const,
  }));
