/** Where in the picture a thing is to stand, in the words of both languages. */
export const PLACES: readonly { value: 'left' | 'right' | 'middle' | 'front' | 'back' | 'corner'; words: string }[] = [
  {
    value: 'left',
    words: `
  bottom left, top left, lower left, upper left, on the left, to the left, at the left, at left, on left,
  on the left side, on the left hand side, along the left side,
  along the left, left side, left hand side, on my left, to my left, the left side, on its left, left hand, far left,
  lefthand side, in the left, on your left, on the far left, by the left side, on the lefthand side, down the left side,
  down the left, left edge, on the left edge, a gauche, a la gauche, sur la gauche, cote gauche, du cote gauche,
  sur le cote gauche, le long du cote gauche, a ma gauche, de gauche, bord gauche, au cote gauche, sur la partie gauche,
  a main gauche, cote de gauche, a gauche de la rue, complètement a gauche, partie gauche, au bord gauche,
  trottoir de gauche, tout a gauche, vers la gauche, du bord gauche, sur le bord gauche, sur le cote de gauche, a gauches`,
  },
  {
    value: 'right',
    words: `
  bottom right, top right, lower right, upper right, on the right, to the right, at the right, at right, on right,
  on the right side, on the right hand side,
  along the right side, along the right, right side, right hand side, on my right, to my right, the right side,
  on its right, right hand, far right, righthand side, in the right, on your right, on the far right, by the right side,
  on the righthand side, down the right side, down the right, right edge, on the right edge, a droite, a la droite,
  sur la droite, cote droit, du cote droit, sur le cote droit, le long du cote droit, a ma droite, de droite, bord droit,
  au cote droit, cote droite, sur la partie droite, a main droite, cote de droite, partie droite, au bord droit,
  trottoir de droite, tout a droite, vers la droite, du bord droit, sur le bord droit, sur le cote de droite,
  du cote droite, a droites, sur le cote droite, a drette`,
  },
  {
    value: 'middle',
    words: `
  in the middle, at the middle, in the centre, in the center, at the centre, at the center, middle, in the very middle,
  in the middle part, central, centrally, right in the middle, in the heart, in the central part, down the middle,
  along the middle, centred, centered, smack in the middle, in the midle, at center, at centre, in middle, in center,
  in centre, dead center, up the middle, through the middle, au milieu, au centre, en plein milieu, dans le milieu,
  en plein centre, au beau milieu, central, centrale, au coeur, dans le centre, centre de la place, au mileu, au millieu,
  au milieux, en son centre, en son milieu, bien au centre, au plein milieu, centraux, centrales, juste au milieu,
  drette au milieu, dans le mileu, en milieu`,
  },
  {
    value: 'front',
    words: `
  near the entrance, by the entrance, at the entrance, close to the entrance, next to the entrance, near the entry,
  beside the entrance, pres de l entree, proche de l entree, a l entree, devant l entree, a cote de l entree,
  in front, in the front, at the front, in the foreground, foreground, up front, close up, in front of, front, at front,
  nearby in front, toward the front, towards the front, up close, closest to us, out front, near the front, a l avant,
  en avant, a l avant plan, au premier plan, devant, en premier plan, au devant, par devant, en avant plan, a l avan,
  premier plan, sur le devant, en avant de, tout en avant, tout devant`,
  },
  {
    value: 'back',
    words: `
  round the back, around the back, in the back, at the back, in the background, background, at the rear, in the rear, far back, behind, in the distance,
  at the far end, at the end, far away, out back, at back, to the back, toward the back, towards the back, in back,
  at the very back, in the far end, further back, at the other end, along the back, near the back, au fond, dans le fond,
  a l arriere, en arriere, a l arriere plan, en arriere plan, arriere plan, derriere, au loin, au bout, par derriere,
  tout au fond, au font, a l arrière plan, loin derriere, au second plan, en arriere de, plus loin, fond, tout au bout,
  vers le fond, a l extremite, a l autre bout, sur le mur du fond, au mur du fond, on the back wall, on the far wall`,
  },
  {
    value: 'corner',
    words: `
  on every street corner, at every street corner, at each street corner, on each street corner, a tous les coins de rue,
  a tous les coins, a chaque coin de rue, in the corner, in a corner, at the corner, on the corner, in one corner, in corner, on a corner, in each corner,
  at each corner, on each corner, in every corner, corner, in corners, at a corner, near the corner, in the corners,
  at every corner, in the left corner, in the right corner, at corner, in the far corner, in the back corner,
  in the top corner, in one of the corners, dans le coin, dans un coin, au coin, dans les coins, aux quatre coins,
  dans chaque coin, a chaque coin, sur le coin, en coin, a l angle, au coin de la place, dans l angle, aux coins,
  sur un coin, dans un des coins, a un coin`,
  },
];
