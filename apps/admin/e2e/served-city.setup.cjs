module.exports = require('./served-city.ts').loadCity;
