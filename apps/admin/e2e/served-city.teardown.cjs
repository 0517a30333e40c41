module.exports = require('./served-city.ts').removeCity;
