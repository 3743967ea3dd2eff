type Texts = Readonly<Record<'en' | 'fr' | 'it' | 'de' | 'el' | 'sl' | 'bg' | 'ar' | 'uk', string>>;

/** Kinds of desk: what each is called (before the town's name) and what it says of itself. */
export const deskWording = {
  rights: {
    name: {
      en: 'Migrant workers’ desk', fr: 'Permanence travailleurs migrants', it: 'Sportello lavoratori migranti', de: 'Beratung für migrantische Beschäftigte', el: 'Γραφείο μεταναστών εργαζομένων',
      sl: 'Svetovalnica za delavce migrante', bg: 'Консултативен пункт за работници мигранти', ar: 'مكتب العمال المهاجرين', uk: 'Пункт для працівників-мігрантів',
    },
    description: {
      en: 'We read your contract and pay slip with you, write to your employer and go with you to the office. Free and confidential.',
      fr: 'Nous lisons avec vous votre contrat et votre fiche de paie, écrivons à votre employeur et vous accompagnons. Gratuit et confidentiel.',
      it: 'Leggiamo con te il contratto e la busta paga, scriviamo al datore di lavoro e ti accompagniamo agli uffici. Gratis e riservato.',
      de: 'Wir lesen mit Ihnen Vertrag und Lohnzettel, schreiben an den Arbeitgeber und begleiten Sie zum Amt. Kostenlos und vertraulich.',
      el: 'Διαβάζουμε μαζί τη σύμβαση και τη μισθοδοσία, γράφουμε στον εργοδότη και σας συνοδεύουμε στις υπηρεσίες. Δωρεάν και εμπιστευτικά.',
      sl: 'Z vami preberemo pogodbo in plačilno listo, pišemo delodajalcu in vas spremimo na urad. Brezplačno in zaupno.',
      bg: 'Четем с вас договора и фиша, пишем на работодателя и ви придружаваме до службите. Безплатно и поверително.',
      ar: 'نقرأ معك عقدك وقسيمة راتبك، ونكتب إلى صاحب العمل، ونرافقك إلى الدوائر. مجانًا وبسرية.',
      uk: 'Читаємо з вами договір і розрахунковий лист, пишемо роботодавцю, йдемо з вами до установи. Безоплатно й конфіденційно.',
    },
  },
  papers: {
    name: {
      en: 'Residence permit desk', fr: 'Permanence titres de séjour', it: 'Sportello permessi di soggiorno', de: 'Beratung zum Aufenthalt', el: 'Γραφείο αδειών διαμονής',
      sl: 'Svetovalnica za dovoljenja za prebivanje', bg: 'Пункт за разрешения за пребиваване', ar: 'مكتب تصاريح الإقامة', uk: 'Пункт з дозволів на проживання',
    },
    description: {
      en: 'Help with applications, renewals, family reunification and citizenship. We check the form before you send it.',
      fr: 'Aide aux demandes, aux renouvellements, au regroupement familial et à la nationalité. Nous vérifions le dossier avant l’envoi.',
      it: 'Aiuto per domande, rinnovi, ricongiungimento familiare e cittadinanza. Controlliamo il modulo prima dell’invio.',
      de: 'Hilfe bei Anträgen, Verlängerung, Familiennachzug und Einbürgerung. Wir prüfen das Formular, bevor Sie es abschicken.',
      el: 'Βοήθεια για αιτήσεις, ανανεώσεις, οικογενειακή επανένωση και ιθαγένεια. Ελέγχουμε το έντυπο πριν το στείλετε.',
      sl: 'Pomoč pri vlogah, podaljšanju, združitvi družine in državljanstvu. Obrazec pregledamo, preden ga oddate.',
      bg: 'Помощ за заявления, подновяване, събиране на семейството и гражданство. Проверяваме формуляра преди подаване.',
      ar: 'مساعدة في الطلبات والتجديد ولمّ شمل الأسرة والجنسية. نراجع الاستمارة قبل إرسالها.',
      uk: 'Допомога із заявами, продовженням, воззʼєднанням родини та громадянством. Перевіряємо бланк перед поданням.',
    },
  },
  women: {
    name: {
      en: 'Desk for migrant women', fr: 'Permanence femmes migrantes', it: 'Sportello donne migranti', de: 'Beratung für Migrantinnen', el: 'Γραφείο για μετανάστριες',
      sl: 'Svetovalnica za migrantke', bg: 'Пункт за жени мигранти', ar: 'مكتب النساء المهاجرات', uk: 'Пункт для жінок-мігранток',
    },
    description: {
      en: 'Women advise women: work, pregnancy, violence. The address is given on the phone only.',
      fr: 'Des femmes conseillent des femmes : travail, grossesse, violences. L’adresse est donnée par téléphone seulement.',
      it: 'Donne che consigliano donne: lavoro, gravidanza, violenza. L’indirizzo si dà solo per telefono.',
      de: 'Frauen beraten Frauen: Arbeit, Schwangerschaft, Gewalt. Die Adresse gibt es nur am Telefon.',
      el: 'Γυναίκες συμβουλεύουν γυναίκες: εργασία, εγκυμοσύνη, βία. Η διεύθυνση δίνεται μόνο τηλεφωνικά.',
      sl: 'Ženske svetujejo ženskam: delo, nosečnost, nasilje. Naslov povemo le po telefonu.',
      bg: 'Жени съветват жени: работа, бременност, насилие. Адресът се дава само по телефона.',
      ar: 'نساء يقدمن المشورة للنساء: العمل والحمل والعنف. يُعطى العنوان بالهاتف فقط.',
      uk: 'Жінки радять жінкам: робота, вагітність, насильство. Адресу повідомляємо лише телефоном.',
    },
  },
  household: {
    name: {
      en: 'Desk for domestic and care workers', fr: 'Permanence travail domestique et soins', it: 'Sportello colf e badanti', de: 'Beratung für Haushalts- und Pflegekräfte', el: 'Γραφείο οικιακών εργαζομένων και φροντιστών',
      sl: 'Svetovalnica za gospodinjske delavke in oskrbovalke', bg: 'Пункт за домашни помощници и болногледачи', ar: 'مكتب العاملات في المنازل والرعاية', uk: 'Пункт для домашніх працівниць і доглядальниць',
    },
    description: {
      en: 'Contracts, pay slips and contributions for people who work in homes. Also for those who live with the family.',
      fr: 'Contrats, fiches de paie et cotisations pour celles et ceux qui travaillent chez des particuliers.',
      it: 'Contratti, buste paga e contributi per chi lavora nelle case, anche convivente.',
      de: 'Verträge, Lohnzettel und Beiträge für Menschen, die in Haushalten arbeiten, auch wenn sie dort wohnen.',
      el: 'Συμβάσεις, μισθοδοσία και ένσημα για όσους εργάζονται σε σπίτια, και για εσωτερικούς.',
      sl: 'Pogodbe, plačilne liste in prispevki za tiste, ki delajo v gospodinjstvih.',
      bg: 'Договори, фишове и осигуровки за хора, които работят в домове, и за живеещи при семейството.',
      ar: 'العقود وقسائم الرواتب والاشتراكات لمن يعملون في المنازل، ومنهم المقيمون مع الأسرة.',
      uk: 'Договори, розрахункові листи та внески для тих, хто працює в домівках, зокрема з проживанням.',
    },
  },
  seasonal: {
    name: {
      en: 'Desk for seasonal workers', fr: 'Permanence travail saisonnier', it: 'Sportello lavoro stagionale', de: 'Beratung für Saisonarbeit', el: 'Γραφείο εποχικών εργαζομένων',
      sl: 'Svetovalnica za sezonske delavce', bg: 'Пункт за сезонни работници', ar: 'مكتب العمال الموسميين', uk: 'Пункт для сезонних працівників',
    },
    description: {
      en: 'For harvest and summer work: wages, housing, hours, accidents. We also come to the fields in the evening.',
      fr: 'Pour les récoltes et l’été : salaires, logement, horaires, accidents. Nous venons aussi dans les champs le soir.',
      it: 'Per la raccolta e l’estate: paga, alloggio, orari, infortuni. La sera veniamo anche nei campi.',
      de: 'Für Ernte und Sommer: Lohn, Unterkunft, Arbeitszeit, Unfälle. Abends kommen wir auch auf die Felder.',
      el: 'Για τη συγκομιδή και το καλοκαίρι: μισθοί, στέγαση, ωράρια, ατυχήματα. Το βράδυ ερχόμαστε και στα χωράφια.',
      sl: 'Za obiranje in poletno delo: plača, nastanitev, delovni čas, nesreče. Zvečer pridemo tudi na polja.',
      bg: 'За беритба и летен сезон: заплати, жилище, работно време, злополуки. Вечер идваме и на полето.',
      ar: 'للحصاد والعمل الصيفي: الأجور والسكن والساعات والحوادث. نأتي مساءً إلى الحقول أيضًا.',
      uk: 'Для збору врожаю й літньої роботи: зарплата, житло, години, травми. Увечері приїжджаємо й на поля.',
    },
  },
  welcome: {
    name: {
      en: 'Welcome desk for newcomers', fr: 'Accueil des nouveaux arrivants', it: 'Sportello di accoglienza', de: 'Willkommen: Beratung für Neuangekommene', el: 'Γραφείο υποδοχής νεοαφιχθέντων',
      sl: 'Dobrodošlica za novo prispele', bg: 'Приемна за новопристигнали', ar: 'مكتب استقبال القادمين الجدد', uk: 'Пункт для новоприбулих',
    },
    description: {
      en: 'First steps: papers, language course, work, a doctor, a home. We find the right office and make the appointment.',
      fr: 'Premiers pas : papiers, cours de langue, travail, médecin, logement. Nous trouvons le bon service et prenons rendez-vous.',
      it: 'I primi passi: documenti, corso di lingua, lavoro, medico, casa. Troviamo l’ufficio giusto e prendiamo l’appuntamento.',
      de: 'Erste Schritte: Papiere, Sprachkurs, Arbeit, Arzt, Wohnung. Wir finden die richtige Stelle und machen den Termin.',
      el: 'Πρώτα βήματα: χαρτιά, μαθήματα γλώσσας, δουλειά, γιατρός, σπίτι. Βρίσκουμε την υπηρεσία και κλείνουμε ραντεβού.',
      sl: 'Prvi koraki: papirji, jezikovni tečaj, delo, zdravnik, dom. Poiščemo pravi urad in se dogovorimo za termin.',
      bg: 'Първи стъпки: документи, езиков курс, работа, лекар, дом. Намираме службата и записваме час.',
      ar: 'الخطوات الأولى: الأوراق ودورة اللغة والعمل والطبيب والسكن. نجد المكتب المناسب ونحجز الموعد.',
      uk: 'Перші кроки: документи, мовні курси, робота, лікар, житло. Знаходимо потрібну установу й записуємо на прийом.',
    },
  },
  refugees: {
    name: {
      en: 'Refugee desk', fr: 'Permanence réfugiés', it: 'Sportello rifugiati', de: 'Beratung für Geflüchtete', el: 'Γραφείο προσφύγων',
      sl: 'Svetovalnica za begunce', bg: 'Пункт за бежанци', ar: 'مكتب اللاجئين', uk: 'Пункт для біженців',
    },
    description: {
      en: 'Asylum, temporary protection and the right to work. Diplomas recognised, first job found.',
      fr: 'Asile, protection temporaire et droit de travailler. Reconnaissance des diplômes, premier emploi.',
      it: 'Asilo, protezione temporanea e diritto al lavoro. Riconoscimento dei titoli, primo impiego.',
      de: 'Asyl, vorübergehender Schutz und Arbeitserlaubnis. Abschlüsse anerkennen, erste Stelle finden.',
      el: 'Άσυλο, προσωρινή προστασία και δικαίωμα στην εργασία. Αναγνώριση πτυχίων, πρώτη δουλειά.',
      sl: 'Azil, začasna zaščita in pravica do dela. Priznavanje diplom, prva zaposlitev.',
      bg: 'Убежище, временна закрила и право на труд. Признаване на дипломи, първа работа.',
      ar: 'اللجوء والحماية المؤقتة والحق في العمل. الاعتراف بالشهادات وإيجاد أول عمل.',
      uk: 'Притулок, тимчасовий захист і право на працю. Визнання дипломів, перша робота.',
    },
  },
  learning: {
    name: {
      en: 'Language and training desk', fr: 'Langues et formation', it: 'Sportello lingua e formazione', de: 'Sprache und Weiterbildung', el: 'Γλώσσα και κατάρτιση',
      sl: 'Jezik in usposabljanje', bg: 'Език и обучение', ar: 'مكتب اللغة والتدريب', uk: 'Мова й навчання',
    },
    description: {
      en: 'Free language courses, recognition of diplomas, digital skills, and interpreters trained among migrants.',
      fr: 'Cours de langue gratuits, reconnaissance des diplômes, compétences numériques, interprètes formés parmi les migrants.',
      it: 'Corsi di lingua gratuiti, riconoscimento dei titoli, competenze digitali, mediatori formati tra i migranti.',
      de: 'Kostenlose Sprachkurse, Anerkennung von Abschlüssen, digitale Kenntnisse, Dolmetscher aus der Mitte der Zugewanderten.',
      el: 'Δωρεάν μαθήματα γλώσσας, αναγνώριση πτυχίων, ψηφιακές δεξιότητες, διερμηνείς από τις κοινότητες.',
      sl: 'Brezplačni jezikovni tečaji, priznavanje diplom, digitalne veščine, tolmači iz vrst migrantov.',
      bg: 'Безплатни езикови курсове, признаване на дипломи, дигитални умения, преводачи от общностите.',
      ar: 'دورات لغة مجانية، والاعتراف بالشهادات، ومهارات رقمية، ومترجمون من المهاجرين.',
      uk: 'Безоплатні мовні курси, визнання дипломів, цифрові навички, перекладачі з громад.',
    },
  },
  line: {
    name: {
      en: 'Phone line for migrant workers', fr: 'Ligne téléphonique travailleurs migrants', it: 'Linea telefonica lavoratori migranti', de: 'Telefonberatung für migrantische Beschäftigte', el: 'Τηλεφωνική γραμμή μεταναστών εργαζομένων',
      sl: 'Telefonska linija za delavce migrante', bg: 'Телефонна линия за работници мигранти', ar: 'خط هاتفي للعمال المهاجرين', uk: 'Телефонна лінія для працівників-мігрантів',
    },
    description: {
      en: 'Call us after work. We need no name. If we do not speak your language, we call an interpreter in.',
      fr: 'Appelez après le travail. Aucun nom n’est demandé. Au besoin, nous appelons un interprète.',
      it: 'Chiamaci dopo il lavoro. Non serve il nome. Se non parliamo la tua lingua, chiamiamo un interprete.',
      de: 'Rufen Sie nach der Arbeit an. Wir brauchen keinen Namen. Bei Bedarf schalten wir einen Dolmetscher zu.',
      el: 'Καλέστε μετά τη δουλειά. Δεν χρειάζεται όνομα. Αν δεν μιλάμε τη γλώσσα σας, καλούμε διερμηνέα.',
      sl: 'Pokličite po službi. Imena ne potrebujemo. Po potrebi pokličemo tolmača.',
      bg: 'Обадете се след работа. Име не е нужно. При нужда включваме преводач.',
      ar: 'اتصل بنا بعد العمل. لا نحتاج إلى اسم. إن لم نتكلم لغتك نستعين بمترجم.',
      uk: 'Телефонуйте після роботи. Імʼя не потрібне. За потреби долучаємо перекладача.',
    },
  },
  online: {
    name: {
      en: 'Online advice', fr: 'Conseil en ligne', it: 'Consulenza online', de: 'Online-Beratung', el: 'Συμβουλές εξ αποστάσεως',
      sl: 'Spletno svetovanje', bg: 'Онлайн консултации', ar: 'استشارات عبر الإنترنت', uk: 'Онлайн-консультації',
    },
    description: {
      en: 'Write to us by e-mail, in your language. We answer within three working days.',
      fr: 'Écrivez-nous par e-mail, dans votre langue. Réponse sous trois jours ouvrables.',
      it: 'Scrivici per e-mail, nella tua lingua. Rispondiamo entro tre giorni lavorativi.',
      de: 'Schreiben Sie uns per E-Mail in Ihrer Sprache. Antwort in drei Werktagen.',
      el: 'Γράψτε μας με e-mail στη γλώσσα σας. Απαντάμε σε τρεις εργάσιμες ημέρες.',
      sl: 'Pišite nam po e-pošti v svojem jeziku. Odgovorimo v treh delovnih dneh.',
      bg: 'Пишете ни по имейл на вашия език. Отговаряме до три работни дни.',
      ar: 'اكتب إلينا بالبريد الإلكتروني بلغتك. نجيب خلال ثلاثة أيام عمل.',
      uk: 'Пишіть нам електронною поштою своєю мовою. Відповідаємо за три робочі дні.',
    },
  },
} as const satisfies Record<string, { readonly name: Texts; readonly description: Texts }>;

export type DeskKind = keyof typeof deskWording;
