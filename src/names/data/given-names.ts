/**
 * Common given names by language, written by hand for this project: the words after which a capitalised word is most likely a surname.
 * Names that are first of all a place, a month, a people or a thing are left out: Paris, Chad, Georgia, April, German, Mercedes, Hope.
 */
export const givenNames: Record<'m' | 'f' | 'any', string> = {
  m: `
    Wladimir Wolodymyr Wolodimir Volodímir Sergej Dmitrij Michail Alexej Alexandr Wiktor Nikolaus Anton Oleksij Andrij Stephan Artur Oriol Josep Diosdado Henrique Ollanta Assimi Salif Andreu Arnaldo
    Austin Gene Moses Usain Rahm Nobutaka Ayman Saeb Fidel Kofi Muqtada
    Aaron Abraham Adam Adrian Alan Albert Alec Alex Alexander Alfred Alistair Allan Allen Andrew Andy Anthony Antony Archie Arnold Arthur Barack Barry
    Ben Benjamin Bernard Bernie Bill Billy Bob Bobby Boris Brad Bradley Brandon Brendan Brett Brian Bruce Bryan Caleb Calvin Cameron Carl Cecil
    Charles Charlie Chris Christopher Chuck Clarence Clark Clifford Clive Colin Conor Corey Craig Curtis Cyril Damian Damien Dan Daniel Danny Darren
    Dave David Dean Declan Denis Dennis Denzel Derek Desmond Dmitry Dominic Don Donald Donnie Doug Douglas Duncan Dustin Dwight Dylan Earl Ed Eddie
    Edgar Edmund Edward Edwin Elijah Elliott Elon Emmett Eric Ernest Ethan Eugene Evan Everett Floyd Francis Frank Franklin Fred Frederick Gareth
    Garry Gary Gavin Geoff Geoffrey George Gerald Gerard Gerry Gilbert Glen Glenn Gordon Graeme Graham Grant Greg Gregg Gregory Guy Hakeem Hank Harold
    Harrison Harry Harvey Hector Henry Herbert Herman Herschel Howard Hugh Hugo Hunter Ian Ira Isaac Ivan Jack Jacob Jake James Jamie Jared Jason Jay
    Jeff Jeffrey Jeremy Jermaine Jerome Jerry Jesse Jim Jimmy Joe Joel John Johnny Jon Jonathan Joseph Josh Joshua Julian Justin Keir Keith Ken
    Kenneth Kenny Kevin Kurt Kwasi Kyle Lance Larry Laurence Lawrence Lee Len Leon Leonard Leroy Leslie Lewis Liam Lloyd Lou Louis Lucas Luke Lyndon
    Malcolm Marcus Mark Marshall Martin Marvin Matt Matthew Maurice Max Melvin Merrick Michael Mick Mickey Mike Miles Mitch Mitt Morris Nathan Neil
    Nelson Nicholas Nick Nigel Noah Noel Norman Oliver Omar Oscar Owen Patrick Paul Pete Peter Phil Philip Phillip Quentin Ralph Ralf Randy Ray
    Raymond Reggie Rex Richard Rick Ricky Rishi Rob Robert Roberto Robin Rod Roderick Rodney Roger Roland Ron Ronald Ronnie Ross Roy Rupert Russ
    Russell Ryan Sajid Sam Samuel Scott Sean Sebastian Seth Shane Shaun Shawn Sid Sidney Simon Solomon Spencer Stan Stanley Stephen Steve Steven
    Stewart Stuart Tariq Ted Terence Terrence Terry Theodore Thomas Tim Timothy Todd Tom Tommy Tony Travis Trevor Tucker Tyler Vernon Victor Vince
    Vincent Wade Wally Walter Warren Wayne Wesley Wilbur Wilfred William Winston Woodrow Xavier Zachary Alain Alexandre Alexis André Antoine Arnaud
    Aurélien Bastien Benoît Bertrand Bruno Cédric Christian Christophe Claude Clément Cyrille Didier Édouard Édgar Emmanuel Éric Étienne Fabien
    Fabrice Ferdinand Florent Florian Franck François Frédéric Gabriel Gaël Gérald Gérard Gilles Grégoire Guillaume Gustave Henri Hervé Hubert Jacques
    Jean Jérôme Joël Jordan Jules Kylian Laurent Loïc Luc Ludovic Manuel Marc Marcel Mathieu Matthieu Maxime Michel Nicolas Olivier Pascal Patrice
    Philippe Pierre Raphaël Régis Rémi Rémy René Romain Sébastien Serge Stéphane Sylvain Théo Thibaut Thierry Tristan Valéry Yann Yannick Yves
    Zinédine Achim Adolf Alfons Andreas Armin Arne Axel Bastian Bernd Bernhard Björn Bodo Burkhard Carsten Christoph Clemens Cornelius Detlef Dieter
    Dietmar Dirk Eberhard Eckhard Egon Emil Erich Ernst Erwin Felix Franz Friedrich Fritz Georg Gerhard Gernot Gottfried Gregor Günter
    Günther Gustav Hannes Hans Harald Hartmut Heiko Heiner Heinrich Heinz Helge Helmut Hendrik Hermann Holger Horst Hubertus Ingo Jan
    Jens Joachim Jochen Johann Johannes Jörg Josef Jürgen Kai Karl Karsten Klaus Konrad Konstantin Lars Lothar Ludwig Lukas
    Lutz Manfred Mario Markus Matthias Maximilian Moritz Norbert Olaf Oskar Otto Peer Philipp Rainer Reiner Reinhard Reinhold Rolf Rüdiger Rudolf
    Sascha Siegfried Siegmar Sigmar Stefan Steffen Sven Theo Thilo Thorsten Tilo Tobias Torsten Uli Ulf Ulrich Uwe Volker Walther Werner Wilhelm Willi
    Willy Winfried Wolfgang Wolfram Adolfo Agustín Aitor Alberto Alejandro Alfonso Alfredo Álvaro Andrés Ángel Antonio Armando Arturo Benito Camilo
    Carlos César Claudio Cristian Cristiano Cristóbal Diego Domingo Eduardo Emilio Enrique Ernesto Esteban Evo Federico Felipe Fernando Fidel
    Francisco Gerardo Gilberto Gonzalo Guillermo Gustavo Héctor Hernán Horacio Humberto Ignacio Iker Íñigo Jaime Javier Jesús Joaquín Jorge
    José Juan Julio Leandro Leonardo Leopoldo Lionel Lisandro Lorenzo Luciano Luis Manolo Marcelo Marcos Mariano Martín Mateo Mauricio Miguel Moisés
    Nayib Néstor Nicanor Nicolás Octavio Pablo Patricio Pedro Rafael Ramón Raúl Ricardo Rodolfo Rodrigo Rogelio Salvador Santiago Sergio Tomás Vicente
    Xabier Aécio Afonso Aloizio Aníbal Augusto Caetano Ciro Duarte Edson Fabiano Flávio Geraldo Getúlio Gilmar Hélio Jair João Joaquim Luiz Marcio
    Neymar Otávio Paulo Renan Romário Ronaldinho Ronaldo Rui Sócrates Tarcísio Thiago Tiago Vinícius Vítor Waldir Wilson Zé Alessandro Alessio Angelo
    Antonello Beppe Carlo Corrado Dario Davide Domenico Enrico Enzo Fabio Filippo Francesco Franco Gennaro Giacomo Giancarlo Gianfranco Gianluca
    Gianluigi Gianni Giorgio Giovanni Giulio Giuseppe Guido Jannik Luca Luigi Marcello Marco Massimo Matteo Maurizio Mauro Nicola Nicolò Paolo Pier
    Piero Pietro Renato Renzo Riccardo Romano Salvatore Silvio Stefano Umberto Vincenzo Vittorio Aart Arjen Bart Bas Daan Dick Dries Erik Frans Geert
    Gijs Guus Henk Jaap Jelle Jeroen Joop Joost Jorrit Kees Klaas Koen Luuk Maarten Marten Piet Pieter Ruud Sander Sjoerd Stef Teun Wiebe Willem Wim
    Wopke Wouter Anders Aksel Bengt Bjarne Bo Børge Claes Dag Einar Eirik Erling Espen Fredrik Göran Gunnar Håkan Håkon Harri Henrik Ingvar Jarl
    Jesper Jonas Juha Jussi Kaare Kari Kjell Kristian Lennart Leif Magnus Mads Mats Matti Mikael Mikko Morten Nils Ola Olav Ole Olof Paavo Pekka Per
    Petteri Poul Rasmus Sauli Sigurd Søren Stig Tarja Thorbjørn Tor Torbjörn Viggo Aleksander Andrzej Bartosz Bogdan Bronisław Czesław Dariusz
    Grzegorz Jacek Janusz Jarosław Jerzy Józef Kazimierz Krzysztof Lech Leszek Łukasz Maciej Marek Mariusz Mateusz Michał Paweł Piotr Radosław Rafał
    Ryszard Sławomir Stanisław Tadeusz Tomasz Waldemar Władysław Wojciech Zbigniew Zdzisław Aleš Andrej Bohuslav Eduard František Ivo Jaroslav Jiří
    Karel Ladislav Ľudovít Mikuláš Milan Miloš Miroslav Ondřej Pavel Petr Radek Václav Vladimír Zdeněk Zoran Zuzana Attila Balázs Bálint Ferenc Gábor
    Gergely György Gyula Imre István János László Levente Márton Mihály Péter Sándor Tamás Tibor Viktor Zoltán Zsolt Călin Constantin Cornel Dacian
    Dumitru Florin Ilie Ioan Ion Iulian Liviu Lucian Marian Mihai Mircea Nicolae Octavian Radu Sorin Traian Vasile Aleksandar Ante Božidar Boyko Dejan
    Dragan Dušan Franjo Goran Haris Igor Ivica Janez Josip Luka Marko Milorad Mladen Momir Nebojša Nenad Nikola Novak Petar Plamen Radovan Ratko Rumen
    Slobodan Stevo Stjepan Tomislav Vojislav Vuk Zlatko Željko Zdravko Albin Bujar Edi Enver Hashim Ilir Ramush Sali Abdullah Ahmet Ali Binali Bülent
    Cem Cevdet Ekrem Fahrettin Hakan Hulusi İbrahim İsmail Kemal Mehmet Mevlüt Mustafa Necmettin Orhan Osman Recep Selahattin Selim Süleyman Tayyip
    Turgut Yaşar Antonis Apostolos Christos Dimitris Evangelos Georgios Giannis Giorgos Ioannis Konstantinos Kostas Kyriakos Lefteris Nikos Panagiotis
    Prokopis Spyros Stavros Stefanos Vassilis Yanis Yannis Aleksandr Aleksei Aleksey Alexei Alexey Anatoly Andrei Andrey Andriy Arkady Arseniy Artem
    Bohdan Danylo Denys Dmitri Dmitriy Dmytro Evgeny Fyodor Gennady Georgy Grigory Hryhoriy Ihor Ilya Iosif Kirill Kyrylo Leonid Lev Maksim Maxim
    Mikhail Mykhailo Mykola Nikita Nikolai Nikolay Oleg Oleh Oleksandr Oleksii Oleksiy Petro Pyotr Ramzan Roman Ruslan Semyon Serhii Serhiy Sergei
    Sergey Sviatoslav Taras Timur Vadim Vadym Valentin Valerii Valery Vasily Viacheslav Vitali Vitaliy Vitaly Vladimir Vladislav Volodymyr Vsevolod
    Vyacheslav Yaroslav Yegor Yevgeny Yury Yuri Yuriy Alikhan Askar Bakhtiyar Emomali Gurbanguly Heydar Ilham Kassym Nikol Nursultan Sadyr
    Serdar Serzh Shavkat Mikheil Irakli Bidzina Abbas Abd Abdallah Abdel Abdelaziz Abdelfattah Abdelmadjid Abdul Abdulaziz Abdulla Abdulrahman Adel
    Adnan Ahmad Ahmed Anas Anwar Ashraf Ayman Aziz Bashar Bassam Bilal Ebrahim Fadi Faisal Farid Fawaz Fayez Fouad Hadi Hafez Haidar Haider Hakim
    Hamad Hamid Hamza Hasan Hassan Hisham Hosni Hossein Husam Hussain Hussein Ibrahim Ismail Jalal Jamal Javad Karim Khaled Khalid Khalifa Mahmoud
    Mahmud Majid Mansour Marwan Masoud Mehdi Mohamad Mohamed Mohammad Mohammed Mohsen Moktar Moqtada Muammar Muhammad Muhammadu Munir Muqtada Nabih
    Nabil Najib Naftali Nasser Nayef Nouri Osama Qassem Rachid Rafik Rami Rashid Riad Riyad Saad Sadiq Saddam Saeed Salah Saleh Salem Salim Salman
    Sami Samir Sayyid Tamim Tarek Wael Walid Yahya Yasser Yassin Youssef Yusuf Zaid Zain Ziad Zine Avigdor Avi Benny Binyamin Bezalel Ehud Gadi Gideon
    Itamar Menachem Moshe Reuven Shimon Yair Yehuda Yitzhak Yoav Zeev Ajay Ajit Akhilesh Akshay Amar Amit Amitabh Anand Anil Anurag Arun Arvind Ashok
    Ashwini Atal Bhupendra Chandra Deepak Devendra Dharmendra Dilip Dinesh Farooq Gautam Gopal Hardik Harish Hemant Imran Inder Jagdish Jairam
    Jawaharlal Kamal Kapil Kiren Kumar Lal Lakshmi Mahatma Mahendra Mahesh Manish Manmohan Mohan Mohit Mukesh Mulayam Murli Narendra Naresh Naveen
    Navjot Nawaz Nirmal Nitin Nitish Pankaj Pervez Piyush Prakash Pranab Prashant Praveen Rahul Raj Rajat Rajesh Rajiv Rajnath Rakesh Ram Ramesh Ranil
    Ratan Ravi Ravindra Rohit Sachin Sandeep Sanjay Satya Shahbaz Shashi Shehbaz Shivraj Siddharth Subrahmanyam Sudhir Sunil Suresh Sushil Tejashwi
    Uddhav Vijay Vikram Vinod Virat Vivek Yogi Yashwant Gotabaya Mahinda Maithripala Sajith Asif Bilawal Asim Qamar Mujibur Ziaur Pushpa Baburam Akio
    Akira Atsushi Daisuke Fumio Haruhiko Haruki Hayao Hideki Hiroshi Hirofumi Hirokazu Ichiro Jun Junichiro Kazuo Keisuke Kenji Kenta Kenzaburo Koichi
    Koji Kotaro Makoto Masahiro Masako Masaru Masayoshi Minoru Naoto Nobuo Noriyuki Ryo Ryosuke Satoshi Shigeru Shinichi Shinji Shinjiro Shinzo Shohei
    Shunichi Takashi Takeshi Taro Tatsuya Tetsuro Toru Toshihiro Toshimitsu Tsuyoshi Yasuhiro Yasuo Yohei Yoichi Yoshihide Yoshihiko Yoshimasa Yukio
    Yusaku Yutaka Aung Bongbong Gloria Joko Jokowi Mahathir Muhyiddin Prabowo Prayut Prayuth Sandiaga Srettha Susilo Thaksin Airlangga Anies Benigno
    Corazon Anutin Pita Abiy Abdoulaye Adama Alassane Amadou Amadu Ange Atiku Babatunde Bingu Blaise Bola Chinua Daudi Dikembe Emmerson Evariste Faure
    Félix Fatou Goodluck Hage Hailemariam Hakainde Idriss Isaias Issoufou Jakaya Julius Kaguta Kalifa Kofi Kwame Lazarus Macky Mahamat Mamady Mobutu
    Mokgweetsi Morgan Moussa Mwai Nana Ngozi Olusegun Ousmane Pravin Raila Sadio Samia Sani Sékou Teodoro Thabo Tidjane Tedros Umaru Uhuru Umaro Wole
    Yemi Yoweri Yayi Salva Riek Siaka
  `,
  f: `
    Hadja Karoline Malu Beatrix Manon Sandrine Cayetana Arancha Jeanine Delcy Begoña Itziar
    Dianne Condoleezza Justine Alma Karolina Neve Madhuri Benazir
    Abigail Adele Agnes Alice Alicia Alison Allison Amanda Amber Amelia Amy Andrea Angela Angelina Angie Anita Ann Anna Anne Annette Annie Aretha
    Ashley Audrey Barbara Beatrice Becky Bernadette Beth Betsy Betty Beverly Beyoncé Billie Bonnie Brenda Bridget Britney Brooke Camilla Candace Carla
    Carly Carol Caroline Carolyn Carrie Caitlin Cate Catherine Cathy Cecilia Celia Charlotte Cheryl Chloe Christina Christine Cindy Claire Clara
    Colleen Connie Coretta Courtney Crystal Cynthia Daisy Dana Daphne Dawn Deborah Debra Debbie Denise Diana Diane Dolly Dolores Donna Doris Dorothy
    Edith Eileen Elaine Eleanor Elise Elizabeth Ella Ellen Emily Emma Erin Esther Ethel Eva Evelyn Fiona Florence Frances Gail Gemma Geraldine
    Ghislaine Gillian Gina Ginni Gladys Glenda Gloria Greta Gretchen Gwen Gwyneth Hannah Harriet Hazel Heather Heidi Helen Hilary Hillary Holly Ida
    Ingrid Irene Isabel Isabella Ivanka Jacinda Jackie Jacqueline Jan Jane Janet Janice Jean Jeanne Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna
    Joanne Jocelyn Jodie Josephine Joyce Judith Judy Julia Julianne Julie June Kamala Karen Kate Katherine Kathleen Kathryn Kathy Katie Katy Kay
    Kayleigh Keira Kelly Kemi Kerry Kim Kirsten Kirstie Kristen Kristin Kyrsten Laura Lauren Leah Leslie Lillian Linda Lindsay Lindsey Lisa Liz Lois
    Lori Loretta Louise Lucinda Lucy Lydia Lynn Mabel Madeleine Madonna Maggie Marcia Margaret Marge Margot Maria Marian Marie Marilyn Marissa
    Marjorie Marlene Martha Mary Maureen Megan Meghan Melania Melanie Melinda Melissa Meryl Mia Michelle Mildred Miranda Miriam Moira Molly Monica
    Nancy Naomi Natalie Nicola Nicole Nina Nikki Nora Norma Olivia Oprah Paige Pamela Pam Pat Patricia Patsy Patty Paula Pauline Peggy Penelope Penny
    Philippa Phoebe Phyllis Pippa Polly Priti Rachel Rebecca Reese Regina Rhonda Rihanna Rita Roberta Rosalynn Rosa Rosemary Ruth Sally Samantha
    Sandra Sara Sarah Scarlett Serena Shannon Sharon Sheila Shelley Sheryl Shirley Simone Sinead Siobhan Sofia Sonia Sophia Sophie Stacey Stella
    Stephanie Sue Suella Susan Susanna Suzanne Sylvia Tammy Tamara Tanya Tara Taylor Teresa Tessa Thelma Theresa Tiffany Tina Tracey Tracy Tulsi
    Valerie Vanessa Vera Veronica Vicky Viola Virginia Vivian Wendy Whitney Whoopi Winona Yvette Yvonne Zoe Agnès Amélie Anaïs Arlette
    Aurore Bénédicte Brigitte Carole Cécile Chantal Christiane Claudine Clémentine Corinne Delphine Dominique Édith Élisabeth Élise Élodie Émilie
    Estelle Eugénie Fabienne Fleur Françoise Gabrielle Geneviève Hélène Inès Isabelle Joséphine Juliette Laetitia Léa Lucie Marguerite Marine Marion
    Marlène Martine Mathilde Maryse Michèle Monique Muriel Myriam Nadège Nadine Nathalie Noémie Odile Pascale Raphaëlle Rachida Rama Roselyne Sabine
    Ségolène Solène Sylvie Valérie Véronique Virginie Yaël Anette Anja Anke Annalena Annegret Anneliese Antje Astrid Bärbel Beate Bettina Birgit
    Britta Christa Claudia Cornelia Dagmar Elke Erika Franziska Frauke Gabriele Gerda Gesine Gisela Gudrun Hannelore Heike Helga Hildegard Ilse Inge
    Iris Janine Jutta Karin Karola Katarina Katharina Katja Katrin Kerstin Klara Kristina Lena Leni Lieselotte Lore Magdalena Manuela Margarete
    Margrethe Marianne Marika Marlies Martina Michaela Mona Monika Petra Renate Ricarda Romy Sahra Saskia Sibylle Sigrid Silke Silvia Sonja Steffi
    Svenja Tanja Thea Ulla Ulrike Ursula Ute Verena Yasmin Ada Adriana Alejandra Alessandra Ana Anabel Beatriz Bianca Blanca Camila Carmen Carolina
    Catalina Concepción Consuelo Cristina Dilma Elena Esperanza Estela Eugenia Evita Fátima Federica Francesca Gabriela Giorgia Giovanna Giulia
    Graciela Ximena Guadalupe Inés Ivete Jimena Josefa Juana Keiko Leila Leticia Lidia Liliana Luciana Lucía Luisa Luiza Marcela Margarita María
    Mariana Marina Maristella Marta Marisa Mireya Mónica Montserrat Natalia Nuria Ofelia Paola Patrícia Pilar Raquel Rigoberta Rocío Rosario Simona
    Sofía Soledad Soraya Susana Valentina Verónica Violeta Violetta Yolanda Agnieszka Agata Aleksandra Alena Alina Anastasia Aneta Anya Beata
    Bronislava Daria Dalia Danuta Dubravka Ekaterina Elvira Ewa Galina Hanna Helena Ilona Inga Ingrida Irina Iryna Ivana Jadwiga Jelena Jolanta Julija
    Kaja Kateryna Katarína Kersti Kolinda Ksenia Larisa Lesia Lidiya Ljudmila Ludmila Lyudmila Maia Małgorzata Marija Mariya Milena Mirjana Nadezhda
    Natalya Nataliya Nataša Nino Oksana Olena Olga Olha Polina Raisa Salome Sanna Snezana Svetlana Sviatlana Tatiana Tatyana Tetiana Urszula Valeriya
    Veronika Viktoria Viktoriya Vjosa Yekaterina Yelena Yulia Yuliya Zhanna Zuzana Annelies Annemiek Femke Kajsa Katrín Mette Jóhanna Vigdís Ebba Erna
    Siv Jonna Tarja Pia Helle Gro Marit Inger Linnea Annika Agnetha Aisha Ayesha Amal Amina Asma Fatima Fatemeh Fawzia Gulnara Haifa Hala Hanan Hasina
    Khadija Khaleda Laila Latifa Leyla Malala Mariam Maryam Meral Nadia Najat Najla Narges Nasrin Nawal Noor Rania Rima Rula Salma Samira Shirin Sirin
    Tawakkol Tansu Zahra Zainab Ayelet Golda Miri Tzipi Merav Aishwarya Anjali Aparna Arundhati Benazir Chandrika Deepika Droupadi Indira Jayalalithaa
    Jayalalitha Kalpana Kangana Kiran Lata Maneka Mamata Mayawati Meera Meenakshi Nirmala Pratibha Priyanka Rashida Renuka Sania Sharmila Sirimavo
    Smriti Sunita Sushma Uma Vasundhara Vidya Akie Atsuko Ayumi Haruka Hiroko Kazuko Kumiko Makiko Mieko Mizuho Noriko Reiko Renho Sadako Sanae Seiko
    Setsuko Tomomi Yoko Yoriko Yuko Yuriko Imelda Megawati Puan Yingluck Corazon Paetongtarn Chimamanda Fatoumata Leymah Ngozi Nkosazana Oby Samia
    Wangari Winnie Graça Aminata Aïcha Dina Xiomara Katalin Ágnes Ildikó Judit Éva Krisztina Zsuzsanna Elisabetta Elly Mara Mariastella
    Licia Letizia Chiara Ilaria Silvana Sveva Daniela Raffaella Eleonora Ornella
  `,
  any: `
    Alexis Andrea Ariel Bobbie Casey Dana Dominique Evan Francis Jan Jean Jessie Jordan Kelly Kerry Kim Leslie Morgan Nicola Pat Robin Sacha Sasha Sam
    Shannon Sydney Taylor Tracy Yannick
  `,
}
