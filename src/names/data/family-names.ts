/**
 * Family names that stand first (Xi Jinping, Yoon Suk Yeol, Nguyen Phu Trong): the commonest of China, Korea and Vietnam
 * as wire copy romanises them. Written by hand for this project.
 */
export const familyNamesFirst = `
  Ai Bai Ban Bao Bo Cai Cao Chai Chan Chang Chao Chen Cheng Cheung Chiang Chiu Cho Choe Choi Chong Chou Chow Chu Chun Chung Cui Dai Deng Ding Dong Du Duan
  Fan Fang Fei Feng Fu Gao Ge Geng Gong Gu Guan Guo Ha Hai Han Hao He Heo Ho Hong Hou Hu Hua Huang Huh Hui Hun Hwang Im Jang Jeon Jeong Ji Jia Jiang Jiao Jin Jo Jung
  Kang Ke Kim Ko Kong Koo Kwak Kwan Kwok Kwon Lai Lam Lau Law Lee Lei Leung Li Lian Liang Liao Lim Lin Ling Liu Lo Long Lou Lu Luo Lv Ma Mai Mao Mei Meng Mi Miao Min Mo Mok Moon Mu
  Na Nam Ng Ngo Ngô Nguyen Nguyễn Ni Nie Ning Niu Noh Oh Ou Ouyang Pak Pan Pang Park Pei Peng Pham Phạm Phan Pu Qi Qian Qiao Qin Qiu Qu Quan Ran Ren Rhee Ri Roh Rong Ruan Ryu
  Seo Sha Shan Shang Shao Shen Sheng Shi Shin Shu Si Sima Sin So Soh Son Song Soong Su Suh Sun Sung Tam Tan Tang Tao Tian Tong Tran Trần Truong Tsai Tsang Tse Tu Tung Vo Võ Vu Vũ
  Wan Wang Wei Wen Weng Wong Woo Wu Xi Xia Xiang Xiao Xie Xin Xing Xiong Xu Xuan Xue Yan Yang Yao Ye Yeung Yi Yim Yin Ying Yoo Yoon Yu Yuan Yue Yun Zeng Zhai Zhan Zhang Zhao Zheng Zhong Zhou Zhu Zhuang Zhuo Zong Zou Zuo
`
