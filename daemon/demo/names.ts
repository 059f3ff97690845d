/** Given names and family names, put together by chance: whoever bears such a name is nobody in particular. */
export const GIVEN_NAMES = wordsIn(`
  Aaliyah Adam Aisha Albie Alfie Amelia Amina Anaya Archie Arlo Arthur Ava Bodhi Callum Charlie Chloe Daisy Daniel Darcie
  Edie Eleanor Elijah Ella Emilia Emre Esme Ethan Evie Faisal Fatima Felix Finley Florence Freddie Freya George Grace
  Hallie Hamza Harper Harriet Harry Hugo Ibrahim Imogen Iris Isaac Isla Ivy Jack Jasmine Joshua Kai Kofi Lara Layla Leo
  Lily Logan Lottie Luca Mabel Maisie Malachi Maryam Matilda Maya Mia Milo Mohammed Nancy Nathan Niamh Noah Olive Oliver
  Olivia Orla Oscar Penelope Phoebe Poppy Priya Ralph Reuben Rory Rosie Ruby Rufus Sadie Samuel Sienna Sofia Stanley
  Summer Teddy Thea Theo Tomasz Violet Willow Yusuf Zain Zara Zofia`);

export const FAMILY_NAMES = wordsIn(`
  Abbott Adeyemi Ahmed Ashworth Bailey Barlow Begum Bell Birch Bradshaw Brook Carr Chaudhry Coates Cooper Dale Davies
  Dixon Dunne Ellis Fairclough Farah Field Fletcher Ford Gill Greenwood Hall Hargreaves Harris Hill Holt Hussain Iqbal
  Jackson Kaur Kelly Khan Kowalski Lee Lloyd Marsh Mensah Mistry Morgan Nowak Oakes Okafor Osei Palmer Parry Patel Pike
  Quinn Rahman Reid Rowe Shah Sharma Shaw Singh Stone Sutton Taylor Thorne Turner Underwood Vale Wainwright Walsh Ward
  Webb Whitfield Wren Yates Young`);

export const TITLES: readonly string[] = ['Miss', 'Mr', 'Mrs', 'Ms'];

function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
