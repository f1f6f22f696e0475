"""Forenames that tell a person and a gender.

Closed lists of frequent forenames are the oldest feature of rule-based coreference (Mitkov 2002,
ch. 2; Lee et al. 2013 use Bergsma & Lin's counts in their place). Names borne by both genders
("Leslie", "Robin") are left out of both lists: an unknown gender agrees with every pronoun.
"""

from __future__ import annotations

from summarizer.linguistics.tokens import lexicon

# English and its short forms; then Romance, Germanic, Slavic, Caucasian, Turkic, Arabic and Persian,
# Indian, East Asian; Welsh, Irish and Scottish.
MALE = lexicon(
    """
Aaron Abraham Adam Adrian Al Alan Albert Alec Alexander Alfred Allan Allen Alvin Andrew Andy Anthony Antony
Archie Arnold
Arthur Barack Barry Bart Ben Benjamin Bernard Bernie Bert Bill Billy Blake Bob Bobby Brad Bradley Brandon
Brendan Brent Brett
Brian Bruce Bryan Byron Caleb Calvin Carl Cedric Chad Charles Charlie Chester Chris Christopher Chuck Clarence
Clark Claude
Clifford Clint Clinton Clyde Cody Colin Connor Craig Curtis Cyril Damon Dan Daniel Danny Darrell Darren Dave
David Dean Dennis
Derek Desmond Dick Dom Dominic Don Donald Doug Douglas Duane Duncan Dustin Dwayne Dwight Earl Ed Eddie Edgar
Edmund Edward
Edwin Elijah Elliot Elliott Elmer Eric Ernest Ethan Eugene Evan Felix Floyd Francis Frank Frankie Franklin Fred
Freddie Frederick Gareth
Garry Gary Gavin Gene Geoff Geoffrey George Gerald Gerard Gilbert Glen Glenn Gordon Graham Grant Greg Gregory
Guy Hal Harold
Harrison Harry Harvey Henry Herb Herbert Herman Homer Howard Hugh Ian Ira Irving Isaac Ivan Jack Jacob Jake
James Jared Jason
Jay Jeb Jeff Jeffrey Jeremiah Jeremy Jerome Jerry Jesse Jim Jimmy Joe Joel John Johnny Jon Jonah Jonathan Jordan
Joseph Josh Joshua
Justin Karl Keith Ken Kenneth Kenny Kevin Kirk Kurt Kyle Lance Larry Lawrence Lee Len Leo Leon Leonard Leroy
Lester Lewis
Liam Lionel Lloyd Logan Louis Lucas Luke Luther Malcolm Marc Marco Marcus Mark Marshall Martin Marvin Matt
Matthew Maurice
Max Maxwell Melvin Michael Mick Mike Milton Mitch Mitchell Mitt Morgan Morris Nathan Nathaniel Neal Neil Newt
Nicholas Nick Nigel Noah
Noel Norman Oliver Orrin Oscar Otis Owen Patrick Paul Pete Peter Phil Philip Phillip Preston Ralph Randall
Randolph Randy Raymond Ray
Reginald Reince Rex Richard Rick Rob Robby Robert Rod Roderick Rodney Roger Roland Ron Ronald Ronnie Ross Roy
Rudolph Rudy Rufus Russell Ryan
Sam Samuel Saul Scott Sean Sebastian Seth Shane Shaun Sheldon Sherman Sid Sidney Simon Spencer Stan Stanley
Stephen Steve Steven
Stewart Stuart Ted Terence Terrence Terry Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Travis Trent
Trevor Troy
Tucker Tyler Vernon Victor Vince Vincent Virgil Wade Wallace Walt Walter Warren Wayne Wendell Wesley Will
Willard William Willie
Wilson Winston Woodrow Zach Zachary
Alberto Alejandro Alfonso Alfredo Andrés Antonio Armando Arturo Bernardo Carlos César Cristiano Diego Eduardo
Emilio Enrique Emmanuel
Ernesto Esteban Federico Felipe Fernando Fidel Francisco François Gabriel Giovanni Giuseppe Guillermo Gustavo
Hector Hugo Ignacio
Jacques Javier Jean Jesús Joaquín Jorge José Juan Julio Lorenzo Luca Luigi Luis Luiz Manuel Marcelo Mario Matteo
Mauricio Miguel
Nicolas Nicolás Pablo Paolo Pascal Pedro Philippe Pierre Rafael Ramón Raúl Ricardo Roberto Rodrigo Salvador
Santiago Sergio Silvio Thierry
Andreas Anders Bjorn Christian Dieter Dirk Erik Franz Friedrich Fritz Geert Gerhard Günter Gustav Hans Heinrich
Heinz Helmut Henrik
Jan Jens Johann Johannes Jürgen Klaus Lars Magnus Mikael Niels Nils Olaf Olav Olof Otto Pieter Rainer Sven
Stefan Thorsten Uwe
Werner Willem Wolfgang Aleksandr Aleksei Alexei Alexey Anatoly Andrei Andrej Andrey Andrzej Arkady Bogdan Boris
Dmitri Dmitriy Dmitry
Dragan Eduard Fyodor Gennady Goran Grigory Igor Ivo Jaroslav Josef Kirill Konstantin Leonid Lech Maxim Mikhail
Milan Milos Miroslav
Nikita Nikol Nikola Nikolai Nikolay Oleg Pavel Petr Petro Piotr Roman Ruslan Sergei Sergey Slobodan Stanislav
Tomas Vaclav Vadim
Valery Vasily Viktor Vitaly Vladimir Vladislav Volodymyr Yevgeny Yuri Yury Zoran
Aram Ararat Armen Artur Ashot Davit Edmon Gagik Gevorg Giorgi Hakob Hayk Ilham Irakli Karen Levon Mikheil Ruben
Samvel Serzh
Suren Tigran Vahan Vardan Vazgen Zaza Ahmet Erdogan Kemal Mehmet Mevlut Mustafa Recep
Abdul Abdullah Abdulla Abu Ahmad Ahmed Ali Amir Anwar Ayman Bashar Bashir Faisal Farid Farouk Habib Hamid Hamza
Hassan Hossein
Hosni Husain Hussein Ibrahim Imran Ismail Jamal Javad Kamal Karim Khalid Khaled Mahmoud Majid Mohamed Mohammad
Mohammed Muammar
Muhammad Mustapha Nasser Nawaz Omar Osama Pervez Qassem Rashid Reza Saad Saddam Said Salim Salman Samir Sayed
Tariq Walid Yasser
Yousef Youssef Yusuf Zaid Amit Anand Anil Arjun Arun Arvind Ashok Deepak Gopal Manmohan Narendra Rahul Raj
Rajesh Rajiv Rakesh
Ravi Rishi Sanjay Satish Suresh Vijay Vikram Vinod Akira Haruki Hideo Hiroshi Junichiro Kenji Masaru Shinzo
Takeshi Taro Yoshi
Gwyn Huw Rhys Emrys Geraint Alun Dafydd Ieuan Dylan Iwan Hywel Declan Eoin Fergus Padraig Pádraig Seamus Séamus Colm
Conor Diarmuid Cillian Donal Cormac Oisin Oisín Kieran Ciaran Ciarán Niall Rory Hamish Callum Ewan Euan Alasdair
Alistair Alastair Clive
"""
)
FEMALE = lexicon(
    """
Abigail Ada Adele Adriana Agnes Alexandra Alexandria Alice Alicia Alison Allison Alyssa Amanda Amber Amelia Amy
Andrea Angela
Angie Anita Ann Anna Anne Annette Annie April Arlene Ashley Audrey Ava Barbara Beatrice Becky Belinda Bernadette
Bernice Bertha
Bessie Beth Bethany Betsy Betty Beverly Bonnie Brenda Bridget Brittany Brooke Camille Candace Carla Carly Carmen
Carol Carole Caroline
Carolyn Carrie Catherine Cathy Cecilia Celia Charlene Charlotte Chelsea Cheryl Chloe Christina Christine Cindy
Claire Clara Claudia
Colleen Connie Constance Cora Courtney Crystal Cynthia Daisy Dana Danielle Darlene Dawn Deborah Debbie Debra
Deirdre Delores Denise
Diana Diane Dianne Dolores Donna Dora Doris Dorothy Edith Edna Eileen Elaine Eleanor Elena Elisabeth Elise
Elizabeth Ella Ellen Eloise Elsie
Emily Emma Erica Erika Erin Esther Ethel Eva Evelyn Faith Felicia Fiona Florence Frances Freda Gail Georgia
Geraldine Gertrude
Gina Ginny Gladys Glenda Gloria Grace Gretchen Gwen Hannah Harriet Hazel Heather Heidi Helen Helena Henrietta
Hilary Hillary Hope Huma Ida
Imogen Ingrid Irene Iris Irma Isabel Isabella Isabelle Ivanka Ivy Jackie Jacqueline Jane Janet Janice Jasmine
Jean Jeanne Jeanette Jenna Jennifer
Jenny Jessica Jill Jo Joan Joanna Joanne Jocelyn Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julie
June Justine Kaitlin Kamala
Karen Kate Katharine Katherine Kathleen Kathryn Kathy Katie Kay Kayla Kellyanne Kim Kimberly Kirsten Kristen
Kristin Kristina Laura Lauren
Leah Lena Lillian Lily Linda Lindsay Lisa Liz Lois Loretta Lori Lorraine Louise Lucia Lucille Lucy Lydia Lynn
Mabel Mackenzie Madeleine
Madison Mae Maggie Mandy Marcia Margaret Maria Marian Marianne Marie Marilyn Marissa Marjorie Marlene Marsha
Martha Mary Maureen
Maxine Megan Melania Melanie Melinda Melissa Meredith Michele Michelle Mildred Minnie Miranda Miriam Molly
Monica Muriel Myra Nadine Nancy
Naomi Natalie Natasha Nichole Nicola Nicole Nina Nora Norma Olga Olive Olivia Pam Pamela Patricia Patsy Patty
Paula Pauline Pearl
Peggy Penelope Penny Phyllis Polly Priscilla Rachel Ramona Rebecca Regina Renee Rhonda Rita Roberta Rosa
Rosalind Rose Rosemary
Roxanne Ruby Ruth Sabrina Sally Samantha Sandra Sara Sarah Shannon Sharon Sheila Shelley Sherry Shirley Sonia
Sonya Sophia Sophie
Stacey Stella Stephanie Sue Susan Susanna Suzanne Sylvia Tamara Tammy Tanya Tara Teresa Theresa Tiffany Tina
Tracey Tulsi Ursula Valerie
Vanessa Vera Veronica Vicki Victoria Viola Violet Virginia Vivian Wanda Wendy Whitney Wilma Yolanda Yvonne Zoe
Ana Beatriz Carmen Catalina Chiara Cristina Dolores Francesca Gabriela Giulia Guadalupe Inés Isabela Lourdes
Luisa Manuela Margarita
Mariana Marina Marta Mercedes Michaela Michèle Paola Pilar Raquel Rocío Ségolène Sofia Soledad Valentina
Véronique Ximena
Angela Anke Annegret Astrid Birgit Brigitte Christiane Elke Freya Greta Gudrun Hanna Ilse Inga Jutta Karin
Katarina Kirstin Margot Margrethe
Monika Petra Renate Sabine Sigrid Silke Solveig Ulrike Ursula Alina Alla Anastasia Anzhela Darya Ekaterina
Galina Halyna Irina
Katya Ksenia Larisa Ludmila Lyudmila Magdalena Masha Milena Nadezhda Natalia Natalya Oksana Sofya Svetlana
Tatiana Tatyana Valentina
Yelena Yulia Zinaida Anahit Ani Arpine Gayane Lilit Lusine Maka Mane Mariam Nana Nino Salome Tamar Zaruhi Ayse
Emine Fatma
Aisha Amal Amina Asma Ayesha Benazir Fatima Hanan Hiba Jamila Khadija Laila Layla Leila Malala Maryam Nadia Noor
Rania Samira
Shirin Soraya Zahra Zainab Zeinab Anjali Deepika Divya Gita Indira Kavita Lakshmi Meena Nirmala Pooja Priya
Priyanka Rani Shanti Sonia
Sunita Sushma Usha Akiko Aung Keiko Mei Michiko Naoko Sakura Yoko Yuki Yuriko
Doreen Noreen Beryl Mavis Hilda Enid Phoebe Poppy Gwyneth Sian Siân Nia Carys Cerys Bronwen Angharad Ffion Eilidh Mairi
Morag Kirsty Lorna Isla Catriona Niamh Aoife Siobhan Siobhán Sinead Sinéad Ciara Orla Roisin Róisín Eimear Grainne
Gráinne Maeve Saoirse
"""
)
_BOTH = MALE & FEMALE
MALE -= _BOTH
FEMALE -= _BOTH
FORENAMES = MALE | FEMALE | _BOTH
