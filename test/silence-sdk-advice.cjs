// The AWS SDK's advice to move on from Node 20 is for us, once, and not for every test file.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
