/**
 * What everyday English knows about the words of this field, so that a record
 * is found by words that it does not hold. Used when an index is built.
 */

/** Words that people use for one another. A word met through its like counts for less than the word itself. */
const groups = `
pain painful ache aching achy hurt hurting sore soreness tender tenderness throbbing killing
worn wear degenerative degeneration degenerate arthrosis
tear torn rupture ruptured ripped snapped
strain strained pulled
sprain sprained twisted rolled
swelling swollen swell swelled puffy effusion edema
stiff stiffness tight tightness rigid
numb numbness tingling tingle tingly
fever feverish
weak weakness
unstable instability loose wobbly laxity
lock locking locked catch catching stuck jammed
click clicking pop popping grinding crunching crepitus snap snapping
inflammation inflamed inflammatory
narrow narrowing narrowed stenosis stenotic
slip slipped prolapse prolapsed herniated herniation bulging bulge protrusion extrusion
pinched trapped compressed compression entrapment impingement impinged squeezed
fracture broken fractured
necrosis dead infarction osteonecrosis avascular
injury injured damage damaged lesion trauma
crack fissure split
bent curved crooked deformity
surgery surgical operation operative operated op
replacement arthroplasty prosthesis prosthetic artificial endoprosthesis replace replaced
arthroscopy arthroscopic keyhole scope endoscopy endoscopic
injection shot jab inject injected infiltration
steroid corticosteroid cortisone glucocorticoid
drug medicine medication tablet pill
cream gel ointment rub topical salve lotion
exercise training workout strengthening stretching exercising
physiotherapy physio physiotherapist
brace splint orthosis bracing sleeve strap
insole orthotic
fat adipose lipoaspirate
graft transplant transplantation grafting
repair fix repaired mend
ablation denervation rhizotomy neurotomy
fusion arthrodesis fuse fused
vesicle exosome
supplement nutraceutical vitamin
slimming weight
laser photobiomodulation
electrical electric electro
electromagnetic magnetic magnet
heat warm warmth hot
cold ice cooling cryotherapy icing
rest resting immobilization immobilize
painkiller analgesic
opioid opiate narcotic
swab puncture aspiration drain draining drainage
spine spinal backbone vertebra vertebral
kneecap patella patellar
heel calcaneal
hip coxa
buttock gluteal glute
sole plantar
wrist carpal
thumb pollex
finger digit digital
neck cervical
back lumbar lumbosacral
joint articular arthritic
tendon tendinitis tendinopathy tendinosis tendinous
muscle muscular
nerve neuropathy neuritis neural radiculopathy
cartilage chondral chondromalacia
bone bony osseous
arthritis osteoarthritis arthropathy
cushion pad
stress stressed distress
anxiety anxious worry worried fear afraid
ligament ligamentous
meniscus meniscal
disc discogenic
therapy treatment treat treating
`

/** Where a word is on the body: the site of the records that it belongs to. */
const spots = `
knee: knee kneecap patella patellar patellofemoral tibiofemoral meniscus cruciate popliteal genicular
hip: hip groin trochanter trochanteric acetabular coxa femoroacetabular
shoulder: shoulder rotator supraspinatus acromion subacromial collarbone clavicle scapula glenohumeral deltoid
elbow: elbow epicondyle epicondylitis olecranon ulnar
wrist: wrist carpal
hand: hand finger thumb knuckle palm
ankle: ankle talus achilles
foot: foot heel sole arch toe plantar
neck: neck cervical
back: back spine spinal lumbar lumbosacral backbone tailbone sciatic
pelvis: pelvis pelvic buttock gluteal sacroiliac
thigh: thigh hamstring quadriceps quad
lower leg: calf shin
`

/** What belongs to other fields of medicine, and complaints of this one that no record is about. Such a word is no slip for a word of this one, and what it asks for is not held here. */
const others = `
abortion acne addiction adenoma adhd aids alcoholism allergy alopecia alzheimer amnesia anemia aneurysm angina anorexia anthrax aorta
appendicitis appendix arrhythmia artery asthma autism bacteria baldness bile bipolar bladder blindness botulism bowel brain breast bronchitis
cancer carcinoma cardiac cataract celiac cellulitis chickenpox chlamydia cholera cholesterol cirrhosis colitis colon colorectal conjunctivitis
constipation copd coronavirus cough covid crohn croup cystic cystitis deaf deafness dementia dengue dental dermatitis diarrhea
diphtheria dyslexia ear ebola eczema embolism emphysema encephalitis endometriosis epilepsy eye fertility fever flu gallbladder gallstone
gastric gastritis gingivitis glaucoma goiter gonorrhea gum halitosis headache hearing heart hemophilia hemorrhoid hepatitis hernia herpes
hiv hives hormone hypertension hypothyroidism ibs impetigo impotence infertility influenza insomnia intestine itch jaundice kidney
laryngitis legionella leprosy leukemia lice lips listeria liver lung lupus lyme lymph lymphoma malaria mania measles melanoma meningitis menopause
menstruation migraine miscarriage mole mononucleosis mouth mumps narcolepsy nausea nephritis nosebleed nose ovarian ovary ozone
pancreas pancreatitis paranoia parkinson pertussis phobia pimple plague pneumonia polio polyp prostate psoriasis psychosis
puberty rabies rash reflux renal respiratory retina rickets ringworm rosacea rubella salmonella scabies schizophrenia scurvy seizure sepsis shingles
sinus sinusitis skin smallpox snoring sperm stomach stroke stutter suicide syphilis tapeworm teeth testicle tetanus throat
thrombosis thrush thyroid tinnitus tonsil tonsillitis tooth tourette trachoma tuberculosis tumor typhoid ulcer ureter urinary urine
uterus vaccine vagina varicella vertigo virus vision vomiting wart worm yeast zika
asthmatic bedwetting bladder burp cupping depilation diabetes dizzy fart hair hiatal inguinal insulin laxative makeup nipple pollen
pregnancy puberty sneeze sneezing sweat sweating tattoo tampon toothache varicose vein wax wheeze wheezing wrinkle
bloodpressure growingpain hayfever heartburn shinsplint stressfracture
`

export interface Lexicon {
  /** Each word with the words that people use for it. */
  readonly alike: ReadonlyMap<string, readonly string[]>
  /** The site that a word is at. */
  readonly places: ReadonlyMap<string, string>
  readonly elsewhere: readonly string[]
}

/** The lexicon, its words folded as those of records and queries are. */
export function lexicon(fold: (text: string) => readonly string[]): Lexicon {
  const lines = (text: string): string[] => text.trim().split('\n')
  const folded = (text: string): string[] => [...new Set(fold(text))]
  const alike = new Map<string, string[]>()
  for (const group of lines(groups).map(folded))
    for (const word of group) alike.set(word, [...new Set([...(alike.get(word) ?? []), ...group.filter((other) => other !== word)])])
  const places = new Map(
    lines(spots).flatMap((line) => {
      const [site = '', words = ''] = line.split(':')
      return folded(words).map((word) => [word, site] as const)
    })
  )
  return { alike, places, elsewhere: folded(others) }
}
