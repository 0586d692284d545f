import type { Texts } from 'ui-shared'

export const texts: Texts = {
  nl: {
    title: 'Hosting zonder verrassingen',
    lead: 'Een website, e-mail en een domein, bij elkaar. Je ziet vooraf wat het kost, ook als je blijft.',
    toPackages: 'Bekijk de hostingpakketten',
    toDomains: 'Zoek een domeinnaam',
    promises: {
      price: {
        title: 'De prijs is de prijs',
        text: 'Inclusief btw, en met wat je na de eerste termijn betaalt ernaast.',
      },
      status: { title: 'Je kunt meekijken', text: 'Na je bestelling zie je stap voor stap hoe ver we zijn.' },
      leave: {
        title: 'Niets staat vooraf aan',
        text: 'Je bestelt alleen wat je zelf kiest. Geen aangevinkte extra’s.',
      },
    },
  },
  en: {
    title: 'Hosting without surprises',
    lead: 'A website, e-mail and a domain name in one place. You see up front what it costs, and what it costs if you stay.',
    toPackages: 'See the hosting packages',
    toDomains: 'Find a domain name',
    promises: {
      price: {
        title: 'The price is the price',
        text: 'Including VAT, with the price after the first term right beside it.',
      },
      status: {
        title: 'You can follow your order',
        text: 'Once you have ordered, you see step by step how far along we are.',
      },
      leave: {
        title: 'Nothing is preselected',
        text: 'You order only what you choose yourself. No extras ticked for you.',
      },
    },
  },
}
